package io.architrave.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.template.JsonWriter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.YamlAsJson;
import io.architrave.cloudformation.template.YamlWriter;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.testing.RandomDiagram;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyDesignTest {

    @Property(tries = 200)
    void makesSoundTemplatesOfEveryValidDesign(@ForAll long seed) {
        assertThat(errors(export(RandomDesign.of(seed)))).isEmpty();
    }

    @Property(tries = 200)
    void makesSoundTemplatesOfEveryValidDesignInSeveralRegions(@ForAll long seed) {
        assertThat(errors(export(RandomDesign.inRegions(seed)))).isEmpty();
        assertThat(texts(RandomDesign.inRegions(seed))).noneMatch(text -> text.contains("AWS::Region@")
                || text.contains("AWS::AccountId@"));
    }

    @Property(tries = 100)
    void givesEveryLinkItsParameterHereAndItsOutputThere(@ForAll long seed) {
        Deployment deployment = export(RandomDesign.inRegions(seed));

        deployment.stacks().forEach(stack -> assertThat(stack.links()).allSatisfy(link -> {
            assertThat(stack.template().parameters()).containsKey(link.parameter());
            assertThat(deployment.stacks()).filteredOn(other -> other.label().equals(link.from())).singleElement()
                    .satisfies(other -> assertThat(other.template().outputs()).containsKey(link.output()));
        }));
    }

    @Property(tries = 100)
    void letsNoNameBreakTheTemplate(@ForAll long seed) {
        for (StackTemplate stack : export(RandomDesign.of(seed)).templates()) {
            JsonNode read = YamlAsJson.read(YamlWriter.write(stack.template()).text());

            assertThat(read.path("Resources").properties()).extracting(entry -> entry.getKey())
                    .containsExactlyElementsOf(stack.template().resources().stream().map(Resource::logicalId)
                            .toList());
            assertThat(JsonWriter.write(stack.template()).text()
                    .replaceAll("\\{\\{resolve:secretsmanager:\\$\\{", "")).doesNotContain("{{resolve");
            assertThat(read.toString().replaceAll("\\{\\{resolve:secretsmanager:\\$\\{", ""))
                    .doesNotContain("{{resolve");
        }
    }

    @Property(tries = 100)
    void writesTheSameDesignTheSameEachTime(@ForAll long seed) {
        assertThat(texts(RandomDesign.inRegions(seed))).isEqualTo(texts(RandomDesign.inRegions(seed)));
    }

    @Property(tries = 100)
    void answersWithoutFailingForWhateverAFileMayHold(@ForAll("files") Diagram diagram) {
        assertThat(texts(diagram)).isNotEmpty().allSatisfy(text -> assertThat(text).endsWith("\n"));
    }

    private static List<Problem> errors(Deployment deployment) {
        return deployment.templates().stream().flatMap(stack -> stack.problems().stream()).filter(Problem::isError)
                // A random design sets one value without regard for the other, such as a least above the most.
                .filter(problem -> problem.kind() != Problem.Kind.LIMIT && problem.kind() != Problem.Kind.WRONG_VALUE)
                .toList();
    }

    private static List<String> texts(Diagram diagram) {
        return export(diagram).templates().stream().map(stack -> YamlWriter.write(stack.template()).text()).toList();
    }

    @Provide
    Arbitrary<Diagram> files() {
        return RandomDiagram.any();
    }

    private static Deployment export(Diagram diagram) {
        return CloudFormation.of(diagram, DiagramIndex.of(diagram), Catalog.bundled());
    }
}
