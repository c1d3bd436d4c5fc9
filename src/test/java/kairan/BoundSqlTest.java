package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * What people write gets into SQL by parameters alone: the text of each statement is made of literals and constants.
 * Where it has parts that are neither, they stand in a list here, because somebody has looked where they come from.
 */
class BoundSqlTest {

    /** Each made of constants and question marks in its own room; a new one is to be looked at before it gets in here. */
    private static final Set<String> LOOKED_AT = Set.of(
            "Acknowledgements: all.from()",
            "Acknowledgements: all.person()",
            "Acknowledgements: all.where()",
            "Addressees: all.from()",
            "Addressees: all.person()",
            "Addressees: all.where()",
            "Answers: Attendances.came(days.sql())",
            "Answers: days.sql()",
            "Answers: where",
            "Arrivals: of(bodies)",
            "Attachments: table",
            "Attendances: came(\":occurrences\")",
            "Attendances: came.from()",
            "Attendances: came.person()",
            "Attendances: came.where()",
            "Attendances: column",
            "Audiences: piece.sql()",
            "Comments: where",
            "DeliveryKeeping: column",
            "DeliveryKeeping: not",
            "DeliveryKeeping: table",
            "Drafts: table",
            "Estimates: people.sql()",
            "Estimates: sql",
            "FeedbackKeeping: table",
            "Feedbacks: column",
            "Headcounts: sql",
            "Inquiries: where",
            "Mailboxes: how",
            "Mailboxes: marks",
            "Mailboxes: reached",
            "NoticeKeeping: table",
            "NoticeKeeping: which",
            "Notices: where",
            "Occurrences: any",
            "OpenQuestions: which",
            "Parcels: marks(people.size())",
            "Parcels: marks(postings.size())",
            "Parcels: only",
            "Parcels: parcel",
            "Parcels: people.sql()",
            "Phrasings: column",
            "Postings: where",
            "Programme: criteria.sql()",
            "Programme: table",
            "Reaches: accepted",
            "ReportKeeping: table",
            "Requests: all.from()",
            "Requests: all.person()",
            "Requests: all.where()",
            "RsvpCounts: called.from()",
            "RsvpCounts: called.where()",
            "RsvpAudiences: households(\"answer is not null\")",
            "RsvpKeeping: RsvpSlips.PAPER.replace(\"select answer\", \"select occurrence, answer\")",
            "Signups: sql",
            "Spending: SPENT.replace(\"?\", \":door\")",
            "Themes: String.join(\", \", Collections.nCopies(here.size(), \"?\"))",
            "Themes: days.sql()",
            "Tries: table",
            "Voices: order",
            "Voices: question",
            "Weather: column");

    private static final Pattern STATEMENT =
            Pattern.compile("(?i)\\b(select|insert into|update|delete from|where|exists)\\b");

    private static final Pattern OTHER_WAY = Pattern.compile(
            "createStatement|prepareStatement|prepareCall|JdbcTemplate|executeQuery|executeUpdate|addBatch"
                    + "|(?:StringBuilder|StringJoiner|append|add)\\(\\s*\"\\s*(?i:select|insert into|update|delete from|where) ");

    @Test
    void statementsAreMadeOfLiteralsAndConstants() throws IOException {
        assertThat(parts(sources(Path.of("src/main/java")))).isSubsetOf(LOOKED_AT);
    }

    @Test
    void theRuleSeesWhatItShouldSee() throws IOException {
        Path folder = Files.createTempDirectory("bound-sql");
        Path wrong = Files.writeString(folder.resolve("Wrong.java"), """
                class Wrong {
                    private static final String SELECT = "select * from person ";
                    private static final String NAMED = "select * from person where id = " + System.getProperty("x");

                    void all(String name) {
                        db.sql("select * from person where id = '" + name + "'");
                        db.sql("select * from person where id = '%s'".formatted(name)).param(1);
                        reading.sql("select * from person where id = '" + other + "'");
                        db.sql(SELECT + "where id = ?").param(name);
                    }
                }
                """);
        assertThat(parts(List.of(wrong)))
                .containsExactly("Wrong: System.getProperty(\"x\")", "Wrong: name", "Wrong: other");
        Files.delete(wrong);
        Files.delete(folder);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> parts(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Set<String> parts = new TreeSet<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            task.parse().forEach(unit -> {
                String name = Path.of(unit.getSourceFile().getName())
                        .getFileName()
                        .toString()
                        .replace(".java", "");
                new Statements(name, parts).scan(unit, null);
            });
        }
        return parts;
    }

    /**
     * Nobody goes past {@code JdbcClient}, but for the few who open, copy and check the store itself, who hand on what it asks
     * for, and who let Spring keep the sessions.
     */
    @Test
    void statementsAreMadeInNoOtherWay() throws IOException {
        Set<String> others = new TreeSet<>();
        for (Path file : sources(Path.of("src/main/java"))) {
            if (OTHER_WAY.matcher(Files.readString(file)).find()) {
                others.add(file.getFileName().toString().replace(".java", ""));
            }
        }
        assertThat(others)
                .containsExactly("Backup", "OneWriter", "Prepared", "Restore", "Sessions", "StoreFile", "WriteBack");
    }

    @Test
    void theOtherWaysAreSeen() {
        assertThat(List.of(
                        "new JdbcTemplate(store).query(sql)",
                        "connection.createStatement()",
                        "new StringBuilder(\"select * from person\")",
                        "text.append(\" where id = '\").append(name)"))
                .allMatch(source -> OTHER_WAY.matcher(source).find());
    }

    /** Looks into the first argument of each {@code sql(…)}. */
    private static final class Statements extends TreeScanner<Void, Void> {

        private final String name;
        private final Set<String> parts;

        Statements(String name, Set<String> parts) {
            this.name = name;
            this.parts = parts;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && method.getIdentifier().contentEquals("sql")
                    && call.getArguments().size() == 1) {
                look(call.getArguments().getFirst());
            }
            return super.visitMethodInvocation(call, nothing);
        }

        /** A constant is looked at where it is made, and not where its name stands. */
        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            ExpressionTree made = variable.getInitializer();
            if (made != null
                    && named(variable.getName().toString())
                    && "String".equals(String.valueOf(variable.getType()))
                    && STATEMENT.matcher(made.toString()).find()) {
                look(made);
            }
            return super.visitVariable(variable, nothing);
        }

        private void look(ExpressionTree part) {
            switch (part) {
                case LiteralTree literal -> {}
                case ParenthesizedTree inside -> look(inside.getExpression());
                case BinaryTree both -> {
                    look(both.getLeftOperand());
                    look(both.getRightOperand());
                }
                case ConditionalExpressionTree either -> {
                    look(either.getTrueExpression());
                    look(either.getFalseExpression());
                }
                case MethodInvocationTree call
                when call.getMethodSelect() instanceof MemberSelectTree method
                        && method.getIdentifier().contentEquals("formatted") -> {
                    look(method.getExpression());
                    call.getArguments().forEach(this::look);
                }
                case IdentifierTree constant when named(constant.getName().toString()) -> {}
                case MemberSelectTree constant
                when named(constant.getIdentifier().toString()) -> {}
                default -> parts.add(name + ": " + part.toString().replaceAll("\\s+", " "));
            }
        }

        private static boolean named(String name) {
            return name.matches("[A-Z][A-Z_0-9]*");
        }
    }
}
