package kairan.content;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** One YAML file, read strictly into a record; what is wrong becomes a {@link Problem} with line and remedy. */
record YamlFile<T>(String name, T value, YamlLines lines) {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
                    .loadSettings(LoadSettings.builder()
                            .setCodePointLimit(YamlLines.LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .defaultLeniency(false)
            .build();

    /** @throws Wrong if the file is not such a record */
    static <T> YamlFile<T> read(Path folder, Path file, Class<T> type) throws Wrong {
        String name = Shelf.name(folder, file);
        return of(name, text(name, file), type);
    }

    /** The same, of a text that is in no file. */
    static <T> YamlFile<T> of(String name, String text, Class<T> type) throws Wrong {
        YamlLines lines = lines(name, text);
        Optional<Problem> wrongKey =
                lines.root().flatMap(root -> Keys.wrong(root, type)).map(k -> k.in(name));
        if (wrongKey.isPresent()) {
            throw new Wrong(wrongKey.get());
        }
        try {
            return new YamlFile<>(name, MAPPER.readValue(new WholeCharacters(text), type), lines);
        } catch (JacksonException e) {
            Misfit misfit = Misfit.of(e);
            int line = lines.line(misfit.where(), misfit.words());
            throw new Wrong(new Problem(name, line, misfit.remedy(lines.text(line))));
        }
    }

    /** Something wrong with what stands under these keys and list indexes. */
    Problem problem(String remedy, Object... where) {
        return problem(new WrongValue(remedy, where));
    }

    Problem problem(WrongValue wrong) {
        return new Problem(name, lines.line(wrong.where(), wrong.words()), String.valueOf(wrong.getMessage()));
    }

    private static String text(String name, Path file) throws Wrong {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Wrong(new Problem(name, 0, "文字が読めません。文字コードを UTF-8 にして保存しなおしてください。"));
        } catch (IOException e) {
            throw new Wrong(new Problem(name, 0, "ファイルを読めません。置き場所と権限を確かめてください。"));
        }
    }

    private static YamlLines lines(String name, String text) throws Wrong {
        try {
            YamlLines lines = YamlLines.of(text);
            if (lines.empty()) {
                throw new Wrong(new Problem(name, 0, "ファイルが空です。中身を書くか、ファイルを消してください。"));
            }
            return lines;
        } catch (YamlEngineException e) {
            throw new Wrong(unreadable(name, text, e));
        }
    }

    private static Problem unreadable(String name, String text, YamlEngineException e) {
        int line = e instanceof MarkedYamlEngineException marked ? line(marked) : 0;
        List<String> lines = text.lines().toList();
        String remedy = line < 1 || line > lines.size()
                ? Misfit.UNREADABLE
                : Slip.remedy(lines.get(line - 1)).orElse(Misfit.UNREADABLE);
        return new Problem(name, line, remedy);
    }

    /** A scanner's context is the word it was in, a parser's is the whole block. */
    private static int line(MarkedYamlEngineException e) {
        return (e instanceof ScannerException ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark())
                .map(Mark::getLine)
                .map(line -> line + 1)
                .orElse(0);
    }

    /** One file that cannot be used. */
    static final class Wrong extends Exception {

        private final transient Problem problem;

        Wrong(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
