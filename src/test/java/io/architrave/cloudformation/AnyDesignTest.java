package io.architrave.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.YamlAsJson;
import io.architrave.cloudformation.template.YamlWriter;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.testing.RandomDiagram;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyDesignTest {

    @Property(tries = 200)
    void makesASoundTemplateOfEveryValidDesign(@ForAll long seed) {
        assertThat(export(RandomDesign.of(seed)).problems()).filteredOn(Problem::isError)
                // A random design sets one value without regard for the other, such as a least above the most.
                .filteredOn(problem -> problem.kind() != Problem.Kind.LIMIT
                        && problem.kind() != Problem.Kind.WRONG_VALUE)
                .isEmpty();
    }

    @Property(tries = 100)
    void letsNoNameBreakTheTemplate(@ForAll long seed) {
        CloudFormation.Result result = export(RandomDesign.of(seed));
        String yaml = YamlWriter.write(result.template()).text();
        JsonNode read = YamlAsJson.read(yaml);

        assertThat(read.path("Resources").properties()).extracting(entry -> entry.getKey())
                .containsExactlyElementsOf(result.template().resources().stream().map(Resource::logicalId).toList());
        assertThat(read.toString().replaceAll("\\{\\{resolve:secretsmanager:\\$\\{", "")).doesNotContain("{{resolve");
        assertThat(YamlWriter.write(export(RandomDesign.of(seed)).template()).text()).isEqualTo(yaml);
    }

    @Property(tries = 100)
    void answersWithoutFailingForWhateverAFileMayHold(@ForAll("files") Diagram diagram) {
        CloudFormation.Result result = export(diagram);

        assertThat(result.skipped().size() + result.template().resources().size()).isNotNegative();
        assertThat(YamlWriter.write(result.template()).text()).endsWith("\n");
    }

    @Provide
    Arbitrary<Diagram> files() {
        return RandomDiagram.any();
    }

    private static CloudFormation.Result export(Diagram diagram) {
        return CloudFormation.of(diagram, DiagramIndex.of(diagram), Catalog.bundled());
    }
}
