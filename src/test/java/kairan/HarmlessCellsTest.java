package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kairan.bodies.BodyList;
import kairan.content.Formulas;
import org.junit.jupiter.api.Test;

/** Every table that the house gives out goes through {@link Formulas}; what is in them, each room's tests and {@code ForeignStoreTest} show. */
class HarmlessCellsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kairan");

    @Test
    void onlyThoseWhoTakeFormulasOutWriteTables() {
        Set<JavaClass> writers = MAIN.stream()
                .filter(c -> c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().isEquivalentTo(CsvWriter.class)))
                .collect(Collectors.toSet());

        assertThat(writers)
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("Cells", "EventList", "BodyList");
        assertThat(writers)
                .allSatisfy(c -> assertThat(c.getAccessesFromSelf())
                        .anyMatch(to -> to.getTargetOwner().isEquivalentTo(Formulas.class)));
    }

    @Test
    void aRowPutAsideIsNoFormula() {
        List<String> cells = List.of("=1+1", "@SUM(A1)", "\t=1", "\r=1");
        BodyList list =
                new BodyList(List.of("=種類", "名前", "よみ", "紹介"), List.of(), List.of(new BodyList.Aside(2, cells, "=理由")));

        assertThat(list.asideAsCsv()).contains("'=種類,", "'=1+1,'@SUM(A1),'\t=1,\"'\r=1\",'=理由");
    }
}
