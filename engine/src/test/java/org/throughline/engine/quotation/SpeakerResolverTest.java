package org.throughline.engine.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Mention;
import org.throughline.engine.name.Names;

class SpeakerResolverTest {
    /** Persons, an organisation and a place of the tests; what the text names is found by these forms. */
    private static final Map<String, EntityKind> KNOWN = new TreeMap<>(Map.of(
            "Orla Brem", EntityKind.PERSON,
            "Tam Voss", EntityKind.PERSON,
            "Helen Quill", EntityKind.PERSON,
            "Peter Quill", EntityKind.PERSON,
            "Coast Guard", EntityKind.ORGANISATION,
            "Veldia", EntityKind.PLACE,
            "Norland", EntityKind.PLACE));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a name | Orla Brem said the port is open. | Orla Brem | Orla Brem",
                "a name with an office | Veldia's envoy Orla Brem said so. | Veldia's envoy Orla Brem | Orla Brem",
                "a place that speaks | Veldia said the port is open. | Veldia | Veldia",
                "an organisation | The Coast Guard said so. | The Coast Guard | Coast Guard",
                "the office alone | Envoy Orla Brem met Tam Voss. The envoy said so. | The envoy | Orla Brem",
                "the office behind the name | Orla Brem, the Veldian envoy, met Tam Voss. The envoy said so. | The envoy | Orla Brem",
                "two of one office | Norland envoy Tam Voss met Veldia envoy Orla Brem. The Norland envoy said so. | The Norland envoy | Tam Voss",
                "an unknown office of a place | Orla Brem left. The president of Norland said so. | The president of Norland | -",
                "she | Orla Brem came to the port. She said so. | She | Orla Brem",
                "he, not the woman | Mr. Tam Voss left with Mrs. Orla Brem. He said so. | He | Tam Voss",
                "a title tells who she is | Chairwoman Orla Brem met Tam Voss. She said so. | She | Orla Brem",
                "another word for the head | Norland chief Tam Voss met Orla Brem. The Norland leader said so. | The Norland leader | Tam Voss",
                "several leaders | Norland leader Tam Voss met Orla Brem. The leaders said so. | The leaders | -",
                "they | The Coast Guard met Orla Brem. They said so. | They | -",
                "a German office | Regierungssprecherin Orla Brem traf Tam Voss. Das sagte die Sprecherin. | die Sprecherin | Orla Brem",
                "a German title | Die Präsidentin Orla Brem traf Tam Voss. Das sagte die Präsidentin. | die Präsidentin | Orla Brem",
                "whom somebody speaks for | A spokesman for Tam Voss said so. | A spokesman for Tam Voss | -",
                "whom somebody speaks for, in capitals | SPOKESMAN FOR Tam Voss said so. | SPOKESMAN FOR Tam Voss | -",
                "people of a place | Veldia intelligence officers said so. | Veldia intelligence officers | -",
                "where it happened | Witnesses in Veldia said so. | Witnesses in Veldia | -",
                "a crowd is not who was named before | Orla Brem left. Police said so. | Police | -",
                "an office nobody holds | Orla Brem left. The prime minister said so. | The prime minister | -",
                "not the owner with an office | President Orla Brem's administration said so. | President Orla Brem's administration | -",
                "aides are not whom they serve | Tam Voss aides said so. | Tam Voss aides | -",
                "members are not the body | Members of Coast Guard said so. | Members of Coast Guard | -",
                "friends are not the friend | Many friends of Tam Voss said so. | Many friends of Tam Voss | -",
                "she by her given name | Helen Quill met Peter Quill. She said so. | She | Helen Quill",
                "he by his given name | Peter Quill met Helen Quill. He said so. | He | Peter Quill",
                "his envoy is not any envoy | Envoy Orla Brem met Tam Voss. His envoy said so. | His envoy | -",
                "not the owner | Orla Brem's camp said so. | Orla Brem's camp | -",
            })
    void findsWhoIsMeant(String name, String text, String source, String expected) {
        Names names = names(text);
        int at = text.lastIndexOf(source);
        SpeakerResolver resolver = resolver(text, names);
        int speaker = resolver.resolve(
                new Span(at, at + source.length()), List.of(new Span(text.length() - 1, text.length())), 1);
        assertThat(speaker < 0 ? "-" : names.entities().get(speaker).name()).isEqualTo(expected);
    }

    @Test
    void heAfterSomebodyUnknownIsNobodyNamedBefore() {
        String text = "Tam Voss left the port. The prime minister said so. He said more.";
        SpeakerResolver resolver = resolver(text, names(text));
        assertThat(resolver.resolve(span(text, "The prime minister"), List.of(), 1))
                .isNegative();
        assertThat(resolver.resolve(span(text, "He"), List.of(), 1)).isNegative();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the subject of the sentence before, not its object | Orla Brem praised Helen Quill for her work. “It is done,” she said. | Orla Brem",
                "a subject behind an opening | Orla Brem left. “I go,” she said. During the talks, Helen Quill paused. “It is done,” she said. | Helen Quill",
                "who is presented | Orla Brem left. Among those who fled was Helen Quill. “It was cold,” she said. | Helen Quill",
                "who has just spoken, not whom she named | Orla Brem said that Helen Quill was late. “It is a pity,” she said. | Orla Brem",
                "a sentence about a pronoun goes on | Helen Quill is a clerk. Named by Mrs. Orla Brem in 2011, she was a sailor. “It was late,” she said. | Helen Quill",
                "somebody without a name | “We go,” Peter Quill said. An owner came to the pier. “It is mine,” he said. | -",
                "a word for who was named | “We go,” Peter Quill said. The captain came to the pier. “It is mine,” he said. | Peter Quill",
                "a body's member who has just spoken | “We go,” Peter Quill said. “It is late,” the Coast Guard captain said. | Peter Quill",
                "a body's member long after | Orla Brem left. It rained. The sea rose. It was dark. “It is late,” the Coast Guard captain said. | -",
                "who speaks for a body | “We go,” Peter Quill said. A spokesman for the Coast Guard said it was late. “It is ours,” he said. | Coast Guard",
                "he is no body that has spoken | According to the Coast Guard, Peter Quill sent a letter. “It is late,” he said. | Peter Quill",
                "it, a body that has just spoken | The Coast Guard said that the port is open. It said that all may go. | Coast Guard",
                "it, anything else | Peter Quill works for the Coast Guard. The bill passed. It said that all may go. | -",
                "people of a place | Veldia is rich. Most Norlanders said so. | -",
            })
    void findsWhomAPronounStandsFor(String name, String text, String expected) {
        assertThat(lastSpeaker(text)).isEqualTo(expected);
    }

    @Test
    void nobodyIsMeantWhoStandsInACaptionOnly() {
        assertThat(lastSpeaker("“We go,” Peter Quill said.", "Tam Voss at the pier.", "“It is done,” he said."))
                .isEqualTo("Peter Quill");
    }

    /** Who said the last quotation of a text whose second paragraph of three is a caption. */
    private static String lastSpeaker(String... paragraphs) {
        String text = String.join("\n", paragraphs);
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < paragraphs.length; i++) {
            BlockType type = i == 1 ? BlockType.CAPTION : BlockType.PARAGRAPH;
            blocks.add(new Block(type, new Span(start, start + paragraphs[i].length())));
            start += paragraphs[i].length() + 1;
        }
        Article article = article(text, blocks);
        Names names = names(text);
        List<Quotation> found = new QuotationFinder().find(article, new LanguageLayer().annotate(article), names);
        int speaker = found.isEmpty() ? -1 : found.getLast().speaker();
        return speaker < 0 ? "-" : names.entities().get(speaker).name();
    }

    private static Article article(String text, List<Block> blocks) {
        Metadata metadata = Metadata.of(new Found<>("Headline", "test", 1), new Found<>("en", "test", 1));
        return new Article(1, 0, "a1", "test", null, null, null, metadata, Set.of(), blocks, text);
    }

    private static SpeakerResolver resolver(String text, Names names) {
        Article article = article(text, List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length()))));
        List<Passage> passages = Candidates.passages(article, new LanguageLayer().annotate(article));
        return new SpeakerResolver(passages, new Referents(text, names));
    }

    private static Span span(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.length());
    }

    private static Names names(String text) {
        List<Mention> mentions = new ArrayList<>();
        List<LocalEntity> entities = new ArrayList<>();
        KNOWN.forEach((name, kind) -> {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                mentions.add(new Mention(0, new Span(at, at + name.length()), entities.size()));
            }
            entities.add(new LocalEntity(kind, name, new TreeMap<>(Map.of(name, 1)), List.of()));
        });
        return new Names(mentions, entities);
    }
}
