package org.throughline.app;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.throughline.engine.Correction;
import org.throughline.engine.article.Ids;
import org.throughline.engine.name.EntityCorrection;
import org.throughline.engine.name.EntityKind;
import org.throughline.store.LoggedCorrection;
import org.throughline.store.Store;
import org.throughline.store.library.EntityMention;
import org.throughline.store.library.EntityView;
import org.throughline.store.library.Slice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who is who among all that is kept, and a person's word on it. */
@Command(
        name = "entities",
        header = "List people, organisations and places; join or part them, say what they are.",
        description = {
            "",
            "Throughline finds out by itself which names mean one person, organisation or place. Where it is wrong, say so:"
                    + " merge, split and kind are remembered, obeyed for everything read later, and can be taken back.",
            ""
        })
final class EntitiesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Main.OK;
    }

    @Command(name = "list", header = "List them, those that most articles name first.")
    int list(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "WORDS",
                            defaultValue = "",
                            description = "Only those with these words in a spelling.")
                    String words,
            @Option(
                            names = "--most",
                            paramLabel = "NUMBER",
                            defaultValue = "50",
                            description = "How many (default: ${DEFAULT-VALUE}).")
                    int most,
            @Mixin DataOption data) {
        try (Store store = data.openExisting()) {
            Slice<EntityMention> found = words.isBlank()
                    ? store.library().entities(1, most)
                    : store.library().entitiesNamed(words, 1, most);
            for (EntityMention entity : found.items()) {
                out().printf(
                                "%-15s %-12s %5d  %s%n",
                                shown(entity.id()), entity.kind(), entity.articles(), entity.name());
            }
            return Main.OK;
        }
    }

    @Command(
            name = "show",
            header = "Show all that is kept of one: spellings by source, roles by date, what is known of it.")
    int show(@Parameters(paramLabel = "ID") String id, @Mixin DataOption data) {
        try (Store store = data.openExisting()) {
            new EntitySheet(out()).print(entity(store, id), store);
            return Main.OK;
        }
    }

    @Command(name = "merge", header = "Say that two are one; the first one's id stays.")
    int merge(
            @Parameters(paramLabel = "ID") String one,
            @Parameters(paramLabel = "OTHER") String other,
            @Mixin DataOption data) {
        try (Store store = data.openExisting()) {
            EntityView stays = entity(store, one);
            EntityView joins = entity(store, other);
            if (stays.summary().id() == joins.summary().id()) {
                throw wrong(one + " and " + other + " are one already");
            }
            return correct(
                    store,
                    new EntityCorrection.Merge(
                            stays.summary().id(), joins.summary().id()));
        }
    }

    @Command(
            name = "split",
            header =
                    "Say that some spellings, or who is given some roles, are somebody else: they become one of their own.")
    int split(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "SPELLING", arity = "0..*") List<String> spellings,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            description =
                                    "Part two of one name by a role that articles give to one of them; may be repeated.")
                    List<String> roles,
            @Mixin DataOption data) {
        try (Store store = data.openExisting()) {
            EntityView whole = entity(store, id);
            List<String> some = spellings == null ? List.of() : spellings;
            if (some.isEmpty() == (roles == null)) {
                throw wrong("say either which spellings or, with --role, which roles are somebody else's");
            }
            return correct(store, roles == null ? bySpelling(whole, some) : byRole(whole, roles));
        }
    }

    private EntityCorrection bySpelling(EntityView whole, List<String> spellings) {
        checkAll(spellings, whole.spellings().keySet(), "spelling", whole);
        if (whole.spellings().keySet().equals(new TreeSet<>(spellings))) {
            throw wrong("leave a spelling to " + whole.summary().name());
        }
        return new EntityCorrection.Split(whole.summary().id(), new TreeSet<>(spellings));
    }

    private EntityCorrection byRole(EntityView whole, List<String> roles) {
        checkAll(roles, whole.titles(), "role", whole);
        return new EntityCorrection.SplitByRole(whole.summary().id(), new TreeSet<>(roles));
    }

    private void checkAll(List<String> said, Collection<String> known, String what, EntityView whole) {
        for (String one : said) {
            if (!known.contains(one)) {
                throw wrong("'" + one + "' is no " + what + " of "
                        + whole.summary().name() + "; it has: " + String.join(", ", known));
            }
        }
    }

    @Command(name = "kind", header = "Say what one is: person, organisation, place or other.")
    int kind(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "KIND") String kind,
            @Mixin DataOption data) {
        try (Store store = data.openExisting()) {
            EntityKind said = Arrays.stream(EntityKind.values())
                    .filter(known -> known.label().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> wrong("'" + kind + "' is none of person, organisation, place, other"));
            return correct(
                    store,
                    new EntityCorrection.OfKind(entity(store, id).summary().id(), said));
        }
    }

    @Command(
            name = "undo",
            header = "Take a merge, split or kind back, by its number; without one, list those in force.")
    int undo(
            @Parameters(arity = "0..1", paramLabel = "NUMBER", defaultValue = "0") long number,
            @Mixin DataOption data) {
        try (Store store = data.openExisting()) {
            List<LoggedCorrection> inForce = store.corrections().stream()
                    .filter(said -> said.correction() instanceof Correction.OfEntities)
                    .toList();
            if (number == 0) {
                inForce.forEach(said -> out().println(said.sequence() + "  " + inWords(said.correction())));
                return Main.OK;
            }
            if (inForce.stream().noneMatch(said -> said.sequence() == number) || !store.undo(number)) {
                throw wrong("no merge, split or kind of the number " + number + " is in force");
            }
            out().println("Taken back: " + number);
            return Main.OK;
        }
    }

    private int correct(Store store, EntityCorrection said) {
        long number = store.correct(new Correction.OfEntities(said));
        out().println("Done. Take it back with: throughline entities undo " + number);
        return Main.OK;
    }

    private static String inWords(Correction correction) {
        return correction instanceof Correction.OfEntities(EntityCorrection said)
                ? switch (said) {
                    case EntityCorrection.Merge merge -> "merge " + shown(merge.one()) + " " + shown(merge.other());
                    case EntityCorrection.Split split ->
                        "split " + shown(split.entity()) + " " + String.join(", ", split.spellings());
                    case EntityCorrection.SplitByRole split ->
                        "split " + shown(split.entity()) + " --role " + String.join(", ", split.roles());
                    case EntityCorrection.OfKind of ->
                        "kind " + shown(of.entity()) + " " + of.kind().label();
                }
                : "";
    }

    static String shown(long id) {
        return Ids.show('e', id);
    }

    /** By the id that is shown, also one that has led elsewhere since. */
    private EntityView entity(Store store, String shown) {
        long id = id(shown);
        return store.library()
                .entity(id)
                .or(() -> store.library().redirect("entity", id).flatMap(store.library()::entity))
                .orElseThrow(() -> wrong("no entity has the id " + shown));
    }

    private long id(String shown) {
        try {
            if (shown.startsWith("e")) {
                return Long.parseUnsignedLong(shown.substring(1), 36);
            }
        } catch (NumberFormatException none) {
            throw wrong(shown + " is no id of an entity");
        }
        throw wrong(shown + " is no id of an entity: they begin with e, and list shows them");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
