package io.architrave.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.Designs.Design;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.template.JsonWriter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.YamlAsJson;
import io.architrave.cloudformation.template.YamlWriter;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.testing.Golden;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignTemplatesTest {

    static List<Design> designs() {
        return Designs.all();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void isSoundForEveryDesignThatShips(Design design) {
        // A large design is deployed through a bucket, which is told and no fault.
        assertThat(export(design.diagram()).problems()).filteredOn(Problem::isError).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void isTheSameEveryTimeAndInBothForms(Design design) throws Exception {
        String yaml = YamlWriter.write(export(design.diagram()).template()).text();
        Template again = export(design.diagram()).template();

        assertThat(YamlWriter.write(again).text()).isEqualTo(yaml);
        assertThat(YamlAsJson.read(yaml).path("Resources").toString())
                .isEqualTo(new ObjectMapper().readTree(JsonWriter.write(again).text())
                        .path("Resources").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"three-tier-web", "three-tier-web-engine-ec2", "serverless-api", "production-vpc"})
    void writesTheAcceptedTemplate(String name) {
        Golden.assertMatches("cloudformation/" + name + ".yaml",
                YamlWriter.write(export(design(name)).template()).text());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void opensNothingToTheInternetButWhatFacesIt(Design design) {
        Stream<Resource> open = export(design.diagram()).template().resources().stream()
                .filter(resource -> resource.type().equals("AWS::EC2::SecurityGroupIngress"))
                .filter(resource -> JsonWriter.node(resource.properties()).toString().contains("0.0.0.0/0"));

        assertThat(open).allSatisfy(rule -> assertThat(design.diagram().typed(
                ElementId.of(rule.element().orElseThrow())).orElseThrow().properties().is("scheme",
                        "internet-facing"))
                .isTrue());
    }

    @Test
    void changesOnlyTheLinesOfAnElementThatIsRenamed() {
        Diagram before = design("serverless-api");
        Diagram after = before.with(before.node(ElementId.of("uploads")).orElseThrow().withName("Pictures"));
        List<String> left = YamlWriter.write(export(before).template()).text().lines()
                .filter(line -> !line.contains("Uploads") && !line.contains("UPLOADS")).toList();
        List<String> right = YamlWriter.write(export(after).template()).text().lines()
                .filter(line -> !line.contains("Pictures") && !line.contains("PICTURES")).toList();

        // Outputs stand by name, so that one of them may move.
        assertThat(right).hasSameSizeAs(left);
        assertThat(right.subList(0, right.indexOf("Outputs:"))).isEqualTo(left.subList(0, left.indexOf("Outputs:")));
    }

    private static Diagram design(String name) {
        return Designs.all().stream().filter(design -> design.name().equals(name)).findFirst().orElseThrow().diagram();
    }

    private static StackTemplate export(Diagram diagram) {
        return CloudFormation.of(diagram, DiagramIndex.of(diagram), Catalog.bundled()).stacks().getFirst();
    }
}
