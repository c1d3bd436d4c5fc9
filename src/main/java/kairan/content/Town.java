package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The town that speaks: its name, whose document is its own, its desk, and the documents every answer comes from. */
public record Town(
        @JsonPropertyDescription("町の名前。画面やあいさつに出ます") String name,

        @JsonPropertyDescription("都道府県の名前。行事の一覧（オープンデータ）に出ます") @Nullable
        String prefecture,

        @JsonPropertyDescription("全国地方公共団体コード（6けた）。行事の一覧（オープンデータ）に出ます") @Nullable
        String code,

        @JsonPropertyDescription("この町の資料の id（documents の中の一つ）")
        String home,

        @JsonPropertyDescription("答えられないときに案内する窓口") Desk desk,

        @JsonPropertyDescription("急いでいるときに案内する窓口。夜や休みの日も出る電話") @Nullable
        Desk emergency,

        @JsonPropertyDescription("LINE公式アカウントの料金プラン。communication、light、standard、municipal") @Nullable
        Plan plan,

        @JsonPropertyDescription("プランの数を、少なめに使うときや、町内会で分けるとき") @Nullable
        Budget budget,

        @JsonPropertyDescription("はじめの画面に出す質問。3つまで") List<String> examples,
        @JsonPropertyDescription("答えのもとになる資料") List<Document> documents,

        @JsonPropertyDescription("お知らせの話題。住民が、知りたいものをえらびます。10まで")
        List<Interest> interests,

        @JsonPropertyDescription("課や係。提案は、その分野の課へ行きます。なければ、案内する窓口へ")
        List<Section> sections) {

    static final int MOST_EXAMPLES = 3;

    /** So that all of them, and the way on, stand under one question. */
    static final int MOST_INTERESTS = 10;

    public Town {
        name = Say.words("name", name, Say.LINE);
        prefecture = Say.perhaps("prefecture", prefecture, Say.LINE);
        code = Say.perhaps("code", code, Say.LINE);
        if (code != null && !code.matches("[0-9]{6}")) {
            throw new WrongValue("「code」は、6けたの数字にしてください（\"012131\" など）。", "code");
        }
        home = Say.id("home", home);
        desk = Say.there("desk", desk);
        examples = Say.atMost(MOST_EXAMPLES, "examples", Say.list("examples", examples));
        documents = Say.some("documents", documents);
        interests = Say.atMost(MOST_INTERESTS, "interests", Say.list("interests", interests));
        sections = Say.list("sections", sections);
        Say.noneTwice("sections", sections, Section::name, "「%s」が二つあります。一つにまとめてください。");
        Say.noneTwice("interests", interests, Interest::id, "id「%s」の話題が二つあります。別の名前にしてください。");
        Say.noneTwice("documents", documents, Document::id, "id「%s」の資料が二つあります。別の名前にしてください。");
        if (documents.stream().map(Document::id).noneMatch(home::equals)) {
            throw new WrongValue("「home」の「%s」が「documents」の id にありません。".formatted(home), "home");
        }
    }

    /** Whether this is what the town itself is called as a host: also one of its sections (苫小牧市 緑地公園課). */
    public boolean is(String host) {
        return host.equals("市")
                || host.equals("役所")
                || host.equals(name)
                || host.startsWith(name + " ")
                || host.startsWith(name + "　");
    }

    /** The same town under that name, with that document as its own. */
    public Town called(String name, String home) {
        return new Town(
                name, prefecture, code, home, desk, emergency, plan, budget, examples, documents, interests, sections);
    }

    public Town reachedAt(Desk desk) {
        return new Town(
                name, prefecture, code, home, desk, emergency, plan, budget, examples, documents, interests, sections);
    }

    public Town reachedInEmergencyAt(Desk emergency) {
        return new Town(
                name, prefecture, code, home, desk, emergency, plan, budget, examples, documents, interests, sections);
    }

    public Town onPlan(Plan plan) {
        return new Town(
                name, prefecture, code, home, desk, emergency, plan, budget, examples, documents, interests, sections);
    }

    /** The section to which a proposal of this field goes; "" is none in particular. */
    public String section(String field) {
        return sections.stream()
                .filter(section -> section.fields().contains(field))
                .findFirst()
                .map(Section::name)
                .orElseGet(desk::name);
    }

    /** A section of the town's office (課), and the fields of proposals that are its business. */
    public record Section(
            @JsonPropertyDescription("課や係の名前") String name,

            @JsonPropertyDescription("受け持つ提案の分野（dialogues/proposal.yaml の value。places、safety など）")
            List<String> fields) {

        public Section {
            name = Say.words("name", name, Say.LINE);
            fields = Say.list("fields", fields);
            fields.forEach(field -> Say.id("fields", field));
        }
    }

    /** A subject of notices (関心) that residents can choose. */
    public record Interest(
            @JsonPropertyDescription("短い英字の名前。あとから変えません") String id,

            @JsonPropertyDescription("話題の名前。「外す：」を足して20文字までになるように、16文字まで")
            String label) {

        private static final int LONGEST_ID = 20;
        private static final int LONGEST_LABEL = 16;

        public Interest {
            id = Say.id("id", Say.words("id", id, LONGEST_ID));
            label = Say.label("label", Say.words("label", label, LONGEST_LABEL));
        }
    }

    public Optional<Interest> interest(String id) {
        return interests.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** Who is to be called at once, beside 119 and 110; without a telephone nobody can. */
    public Desk urgentDesk() {
        return emergency == null ? desk : emergency;
    }

    /** What may be sent in a month; without a plan and a budget, only LINE knows a limit. */
    public Month month() {
        Budget spent = budget == null ? Budget.ALL : budget;
        OptionalInt most = plan == null ? OptionalInt.empty() : plan.monthly();
        return new Month(spent.monthly() == null ? most : OptionalInt.of(spent.monthly()), spent.shares());
    }

    public Optional<Document> document(String id) {
        return documents.stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
