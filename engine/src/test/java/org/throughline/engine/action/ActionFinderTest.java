package org.throughline.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.Names;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.quotation.Referents;

class ActionFinderTest {
    private static final List<String> PLACES = List.of("Varnia", "Ostrel", "Quelland", "Mirosia");
    private static final List<String> PEOPLE = List.of("Brem", "Talvik");

    private static Article article(String text) {
        Metadata metadata = Metadata.of(new Found<>("", "test", 1), new Found<>("en", "test", 1));
        Block block = new Block(BlockType.PARAGRAPH, new Span(0, text.length()));
        return new Article(1, 0, "test", "test", null, null, null, metadata, Set.of(), List.of(block), text);
    }

    private static Names names(String text, List<ParsedSentence> sentences) {
        List<LocalEntity> entities = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<String> known = new ArrayList<>(PLACES);
        known.addAll(PEOPLE);
        for (String name : known) {
            EntityKind kind = PLACES.contains(name) ? EntityKind.PLACE : EntityKind.PERSON;
            entities.add(new LocalEntity(kind, name, new TreeMap<>(), List.of()));
            for (ParsedSentence sentence : sentences) {
                int at = text.indexOf(name, sentence.span().start());
                while (at >= 0 && at < sentence.span().end()) {
                    mentions.add(new Mention(sentence.index(), new Span(at, at + name.length()), entities.size() - 1));
                    at = text.indexOf(name, at + 1);
                }
            }
        }
        return new Names(mentions, entities);
    }

    private static List<Action> actions(String text, List<Quotation> quotations) {
        Article article = article(text);
        List<ParsedSentence> sentences = new LanguageLayer().annotate(article);
        Names names = names(text, sentences);
        return new ActionFinder().find(article, sentences, names, new Referents(text, names), List.of(), quotations);
    }

    private static String told(String text) {
        List<String> known = new ArrayList<>(PLACES);
        known.addAll(PEOPLE);
        return actions(text, List.of()).stream()
                .map(action -> action.category() + " " + named(action.sources(), known) + " -> "
                        + named(action.targets(), known) + " "
                        + action.modality().label())
                .collect(Collectors.joining("; "));
    }

    private static String words(@Nullable Span span, String text) {
        return span == null ? "" : span.in(text);
    }

    private static String named(List<Integer> entities, List<String> known) {
        return entities.stream().map(known::get).collect(Collectors.joining("+"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brem urged Talvik to withdraw the troops.                       | APPEAL Brem -> Talvik done
            Varnia, Ostrel and Quelland rejected these conditions.          | REJECT Varnia+Ostrel+Quelland ->
            Varnia threatened to attack Ostrel.                             | THREATEN Varnia -> Ostrel
            Varnia demanded that Ostrel release the prisoners.              | DEMAND Varnia -> Ostrel
            Varnia said it would provide military aid to Ostrel.            | AGREE Varnia -> Ostrel
            Varnia refused to recognize the government of Ostrel.           | REJECT Varnia -> Ostrel
            Talvik criticized Varnia over the dam.                          | DISAPPROVE Talvik -> Varnia
            Varnia remains strongly opposed to Brem's terms.                | REJECT Varnia -> Brem
            Varnia imposed sanctions on Ostrel.                             | SANCTION Varnia -> Ostrel
            Varnia said that Ostrel must return the ship.                   | DEMAND Varnia -> Ostrel
            Ostrel was invaded by Varnia.                                   | FIGHT Varnia -> Ostrel
            Varnia and Ostrel signed a treaty.                              | SUPPORT Varnia+Ostrel -> Ostrel
            President Brem met Prime Minister Talvik on Monday.             | CONSULT Brem -> Talvik
            """)
    void codesWhoDidWhatToWhom(String text, String expected) {
        assertThat(told(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brem urged Talvik to withdraw the troops.            | APPEAL   | to withdraw the troops
            Varnia demanded that Ostrel release the prisoners.   | DEMAND   | that Ostrel release the prisoners
            Varnia rejected the new treaty on fishing.           | REJECT   | the new treaty on fishing
            Varnia called for a ceasefire in Ostrel on Monday.   | APPEAL   | a ceasefire
            Varnia refused to recognize the government.          | REJECT   | to recognize the government
            """)
    void saysWhatIsAskedOrRefused(String text, Category category, String matter) {
        assertThat(actions(text, List.of())).anySatisfy(action -> {
            assertThat(action.category()).isEqualTo(category);
            assertThat(words(action.matter(), text)).startsWith(matter);
        });
    }

    @Test
    void whatIsAskedForPointsToItsAppeal() {
        String text = "Brem urged Talvik to withdraw the troops.";
        assertThat(actions(text, List.of())).anySatisfy(action -> {
            assertThat(action.category()).isEqualTo(Category.RETREAT);
            assertThat(words(action.within(), text)).isEqualTo("urged");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            President Brem came to Ostrel. She rejected the treaty.                   | REJECT Brem ->
            Ambassador Talvik arrived. Brem came too. The ambassador urged a truce.   | APPEAL Talvik ->
            """)
    void knowsWhoIsMeantByPronounsAndOffices(String text, String expected) {
        assertThat(told(text)).contains(expected);
    }

    @Test
    void keepsWhatIsAskedForBelowTheAppeal() {
        assertThat(told("Brem urged Talvik to withdraw the troops."))
                .contains("APPEAL Brem -> Talvik done")
                .contains("RETREAT Talvik ->  asked");
    }

    @Test
    void countsWhatAQuotationSaysAsItsSpeakers() {
        String text = "\"In our opinion, the plan of Quelland and Mirosia deserves support,\" Brem said.";
        Quotation quotation = new Quotation(
                0, List.of(new Span(0, text.indexOf("Brem") - 1)), Quotation.Kind.DIRECT, null, null, 4, true, 0.9);
        assertThat(actions(text, List.of(quotation))).anySatisfy(action -> {
            assertThat(action.category()).isEqualTo(Category.SUPPORT);
            assertThat(action.sources()).containsExactly(4);
            assertThat(action.targets()).contains(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"and ", "urged to ", "Varnia said that ", "of ", "\"", "demanded "})
    void readsAnyTextInLinearTime(String piece) {
        String text = piece.repeat(40_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> actions(text, List.of()));
    }
}
