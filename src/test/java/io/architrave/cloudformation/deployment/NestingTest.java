package io.architrave.cloudformation.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Deployment;
import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.StackTemplate;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.YamlWriter;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NestingTest {

    @Test
    void leavesADesignThatOneTemplateHoldsInOne() {
        assertThat(chain(20).deploy().stacks().getFirst().nested()).isEmpty();
    }

    @Test
    void dividesADesignThatOneTemplateCannotHoldIntoNestedStacksThatPassTheCheck() {
        Deployment deployment = chain(160).deploy();

        StackTemplate parent = deployment.stacks().getFirst();
        assertThat(parent.nested()).hasSizeGreaterThan(1).allSatisfy(part -> {
            assertThat(part.template().resources()).hasSizeBetween(1, 500);
            assertThat(part.problems()).noneMatch(problem -> problem.isError());
        });
        assertThat(parent.problems()).isEmpty();
        assertThat(parent.template().resources()).extracting(Resource::type)
                .containsOnly("AWS::CloudFormation::Stack").hasSameSizeAs(parent.nested());
    }

    @Test
    void keepsEveryResourceAndEveryOutputOnce() {
        List<String> ids = chain(160).deploy().templates().stream()
                .flatMap(part -> part.template().resources().stream())
                .filter(resource -> !resource.type().equals("AWS::CloudFormation::Stack")).map(Resource::logicalId)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().contains("F0Function", "F159Function", "Q159Queue")
                .hasSizeGreaterThan(800);
    }

    @Test
    void passesValuesFromPartToPartByTheParent() {
        StackTemplate parent = chain(160).deploy().stacks().getFirst();
        StackTemplate taking = parent.nested().stream().filter(part -> !part.links().isEmpty()).findFirst()
                .orElseThrow();

        Link link = taking.links().getFirst();
        assertThat(link.late()).isFalse();
        assertThat(YamlWriter.write(parent.template()).text())
                .contains(link.parameter() + ": !GetAtt Part" + link.from().replaceAll(".*-", "") + ".Outputs."
                        + link.output());
    }

    @Test
    void keepsTogetherWhatWaitsForEachOtherAndOrdersTheRest() {
        Template template = chain(40).edge("f39", Relation.CALL, "q0").export().template();

        Map<String, Integer> portions = Portions.of(template, 30);

        assertThat(portions.values().stream().distinct().sorted().toList()).startsWith(1, 2, 3);
        template.resources().forEach(resource -> assertThat(portions).containsKey(resource.element().orElseThrow()));
    }

    /** Functions that each write into a queue of which the next reads. */
    private static Sketch chain(int length) {
        Sketch sketch = new Sketch();
        for (int i = 0; i < length; i++) {
            sketch.node("f" + i, "lambda-function").node("q" + i, "sqs-queue").edge("f" + i, Relation.CALL, "q" + i);
            if (i > 0) {
                sketch.edge("q" + (i - 1), Relation.EVENT, "f" + i);
            }
        }
        return sketch;
    }
}
