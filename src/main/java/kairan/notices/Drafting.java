package kairan.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a notice on a form, all facts at once, with those for whom it is. */
@Component
public class Drafting {

    /** So long may it be in the store. */
    private static final int LONGEST_WHOM = 500;

    /** A fact on the form: {@code type} is words, line, date or choice. */
    public record Field(String key, String label, String type, boolean required, List<Option> options) {}

    /** A draft as a form. */
    public record Form(
            String id,
            String kind,
            @Nullable String body,
            String sender,
            List<Field> fields,
            Map<String, String> values,
            List<Option> several,
            List<Group> groups,
            List<Option> associations,
            Chosen chosen,
            boolean listed) {}

    /** Circles of people of one kind, under one heading. */
    public record Group(String heading, List<Option> circles) {

        /** Whether somebody in it is chosen. */
        public boolean holds(List<String> chosen) {
            return circles.stream().map(Option::value).anyMatch(chosen::contains);
        }
    }

    /**
     * For whom it is: those in one of the circles, of these only those in one of the second, and nobody in the third.
     *
     * @param blocksOf associations whose blocks are shown, to choose from
     */
    public record Chosen(List<String> in, List<String> only, List<String> out, List<String> blocksOf) {

        private static final String BLOCK = "block:";

        /** The associations whose blocks are shown, or chosen. */
        public Set<String> withBlocks() {
            return Stream.concat(
                            blocksOf.stream(),
                            Stream.of(in, only, out)
                                    .flatMap(List::stream)
                                    .filter(one -> one.startsWith(BLOCK) && one.contains("/"))
                                    .map(one -> one.substring(BLOCK.length(), one.lastIndexOf('/'))))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private final Notices notices;
    private final Drafts drafts;
    private final Drawer drawer;
    private final Circles circles;
    private final Fields fields;
    private final Attachments attachments;
    private final Wording wording;
    private final ContentFiles content;
    private final TransactionTemplate transaction;

    Drafting(
            Notices notices,
            Drafts drafts,
            Drawer drawer,
            Circles circles,
            Fields fields,
            Attachments attachments,
            Wording wording,
            ContentFiles content,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.drafts = drafts;
        this.drawer = drawer;
        this.circles = circles;
        this.fields = fields;
        this.attachments = attachments;
        this.wording = wording;
        this.content = content;
        this.transaction = transaction;
    }

    public List<Option> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Option(kind.key(), kind.label()))
                .toList();
    }

    /** The id of a new draft, in the name of that body (null: the town); empty if there is no such kind. */
    public Optional<String> begin(Writer writer, String kind, @Nullable String body) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.key().equals(kind))
                .findFirst()
                .map(one -> drawer.begin(writer, one, body).id());
    }

    /** Empty if it is not the writer's, or no draft any more. */
    public Optional<Form> form(Writer writer, String id) {
        return drawer.draft(id, writer).map(draft -> {
            Map<String, String> values = new LinkedHashMap<>();
            draft.facts().forEach((fact, value) -> values.put(fact.key(), value));
            return form(draft, values, chosen(draft.whom()));
        });
    }

    /** The same with what somebody has typed, right or wrong. */
    public Optional<Form> form(Writer writer, String id, Map<String, String> typed, Chosen chosen) {
        return drawer.draft(id, writer).map(draft -> form(draft, typed, chosen));
    }

    private Form form(Notice draft, Map<String, String> values, Chosen chosen) {
        return new Form(
                draft.id(),
                draft.kind().label(),
                draft.body(),
                wording.sender(draft.body()),
                Fields.of(draft.kind()),
                values,
                circles.several(draft.whom()),
                circles.groups(draft.body(), chosen.withBlocks()),
                circles.associations(draft.body()),
                chosen,
                draft.listed());
    }

    private static Chosen chosen(@Nullable Whom whom) {
        return whom == null
                ? new Chosen(List.of(), List.of(), List.of(), List.of())
                : new Chosen(written(whom.in()), List.of(), written(whom.out()), List.of());
    }

    private static List<String> written(List<Circle> circles) {
        return circles.stream().map(Circle::toString).toList();
    }

    /** Keeps what can be kept; what is wrong with the rest, or nothing. */
    public List<String> keep(Writer writer, String id, Map<String, String> typed, Chosen chosen) {
        return transaction.execute(status -> drawer.draft(id, writer)
                .map(draft -> keep(draft, typed, chosen))
                .orElse(List.of("このお知らせは、もう送ったか、消したものです。")));
    }

    private List<String> keep(Notice draft, Map<String, String> typed, Chosen chosen) {
        List<String> wrong = new ArrayList<>();
        fields.read(draft.kind(), typed, wrong).forEach((fact, value) -> drafts.tell(draft, fact, value));
        Optional<Whom> whom = circles.whom(draft, chosen);
        if (whom.isEmpty()) {
            wrong.add("だれに届けるか、えらんでください。");
        } else if (whom.get().toString().length() > LONGEST_WHOM) {
            wrong.add("だれに届けるかを、えらびすぎています。もっと大きくまとめてえらんでください。");
        } else if (!whom.get().equals(draft.whom())) {
            drafts.address(draft, whom.get());
        }
        return wrong;
    }

    /** A new draft with the words of an earlier notice of the same sender; empty if there is none such. */
    public Optional<String> again(Writer writer, String id) {
        return Objects.requireNonNull(transaction.execute(status -> notices.find(id)
                .filter(Notice::sent)
                .map(model -> {
                    Notice draft = drawer.begin(writer, model.kind(), model.body());
                    drafts.copy(draft, model);
                    return draft.id();
                })));
    }

    /** Where its photo or PDF is chosen; empty if it is not the writer's, or no draft any more. */
    public Optional<String> attach(Writer writer, String id) {
        return Objects.requireNonNull(transaction.execute(
                status -> drawer.draft(id, writer).map(draft -> AttachmentPage.CHOOSE + attachments.open(draft))));
    }

    /** Says every office word plainly. */
    public void plain(Writer writer, String id) {
        drawer.draft(id, writer)
                .ifPresent(draft -> draft.fact(Fact.WORDS)
                        .ifPresent(words -> drafts.tell(draft, Fact.WORDS, Checks.plain(words, content.now()))));
    }

    /** Whether anybody may read it on the page, too; only what is for all of a body or of the town can be. */
    public void list(Writer writer, String id, boolean listed) {
        drawer.draft(id, writer)
                .filter(draft -> draft.whom() != null && draft.whom().whole(draft.body()))
                .ifPresent(draft -> drafts.list(draft, listed));
    }

    public void drop(Writer writer, String id) {
        drawer.draft(id, writer).ifPresent(drafts::drop);
    }
}
