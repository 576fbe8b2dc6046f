package io.architrave.ui.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.StackTemplate;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.check.TemplateCheck;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;
import io.architrave.review.Severity;
import io.architrave.testing.Sketch;
import io.architrave.ui.template.TemplateMaker.Order;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

    private static final ElementId VPC = ElementId.of("vpc");

    private static TemplateText network(String format) {
        return Texts.of(Sketch.network().diagram(), Form.of(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudformation", "cloudformation-json"})
    void everyLineOfAResourceLeadsToItsElementAndBack(String format) {
        var text = network(format);
        var lines = text.linesOf(Set.of(VPC));
        assertThat(lines.cardinality()).isGreaterThan(3);
        assertThat(lines.stream()).allSatisfy(line -> assertThat(text.elementsAt(line)).contains(VPC));
        assertThat(lines.stream().mapToObj(text.lines()::get)).anyMatch(line -> line.contains("AWS::EC2::VPC"));
    }

    @Test
    void whatIsSelectedOverSeveralResourcesMeansAllTheirElements() {
        var text = network("cloudformation");
        assertThat(text.elementsBetween(0, text.lines().size() - 1)).contains(VPC, ElementId.of("igw"));
        assertThat(text.elementsBetween(0, 0)).isEmpty();
    }

    @Test
    void aNameSaysWhatItIsAndLeadsToItsFirstLine() {
        var text = network("cloudformation");
        int line = line(text, "VpcId: !Ref ");
        int column = text.lines().get(line).indexOf("!Ref ") + 5;
        var name = text.nameAt(line, column).orElseThrow();
        int definition = text.definition(name).orElseThrow();
        assertThat(text.lines().get(definition)).isEqualTo("  " + name + ":");
        assertThat(text.about(name)).hasValueSatisfying(about -> assertThat(about)
                .contains("AWS::EC2::VPC").contains("line " + (definition + 1)));
        assertThat(text.nameAt(line, 0)).isEmpty();
        assertThat(text.definition("Nothing")).isEmpty();
    }

    private static int line(TemplateText text, String words) {
        return text.lines().indexOf(text.lines().stream().filter(one -> one.contains(words)).findFirst()
                .orElseThrow());
    }

    @Test
    void aProblemLeadsToTheMemberThatItIsAbout() {
        var bucket = new Resource("Images", "AWS::S3::Bucket", "", Optional.of("images"),
                Fields.EMPTY.with("BucketName", "images").with("Colour", "red"));
        var template = Template.of("T", List.of(bucket));
        var text = TemplateText.of(new StackTemplate(Texts.stack(Sketch.blank().diagram()).place(), template, List.of(),
                TemplateCheck.check(template, ResourceSchemas.bundled()), List.of()), Form.ALL.getFirst());
        var error = Remark.of(text).stream().filter(remark -> remark.severity().isPresent()).findFirst().orElseThrow();
        assertThat(text.lines().get(error.line().orElseThrow())).contains("Colour: red");
        assertThat(error.element()).contains(ElementId.of("images"));
        assertThat(error.severity()).contains(Severity.ERROR);
        assertThat(text.stack().problems()).extracting(Problem::isError).contains(true);
    }

    @Test
    void whatIsLeftOutAndAssumedLeadsToItsCommentAndItsElement() {
        var text = Texts.of(Sketch.network().node("people", "users", "region").diagram(), Form.ALL.getFirst());
        assertThat(Remark.of(text)).isNotEmpty().allSatisfy(remark -> {
            assertThat(text.lines().get(remark.line().orElseThrow())).startsWith("# - ");
            assertThat(remark.element()).isPresent();
        });
    }

    @Test
    void theResourcesOfWhatIsChosenAreCopiedWhole() {
        var text = network("cloudformation");
        var copied = text.resourcesOf(Set.of(VPC));
        assertThat(copied).contains("Type: AWS::EC2::VPC").endsWith("\n");
        assertThat(copied).doesNotContain("AWS::EC2::Subnet\n");
    }

    @Test
    void anEditIsComparedWithWhatWasBeforeAndToldFromWhatIsOnTheScreen() {
        var maker = new TemplateMaker(Catalog.bundled());
        var before = Sketch.network().diagram();
        var after = before.without(Set.of(ElementId.of("nat-b")));
        var first = maker.make(new Order(before, Optional.empty(), Form.ALL.getFirst(), Optional.empty(),
                Optional.empty()));
        var second = maker.make(new Order(after, Optional.of(before), Form.ALL.getFirst(), Optional.empty(),
                Optional.of(first.rows())));
        assertThat(first.rows().added() + first.rows().removed()).isZero();
        assertThat(second.rows().removed()).isPositive();
        assertThat(second.shifts()).isPresent();
        assertThat(second.stackOf(Set.of(VPC))).isEqualTo(second.stacks().stream().findFirst());
        var json = maker.make(new Order(after, Optional.empty(), Form.ALL.getLast(), Optional.empty(),
                Optional.of(second.rows())));
        assertThat(json.shifts()).as("another form").isEmpty();
    }
}
