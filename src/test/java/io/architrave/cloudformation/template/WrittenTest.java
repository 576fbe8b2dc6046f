package io.architrave.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Written.Kind;
import io.architrave.cloudformation.template.Written.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenTest {

    static Stream<Function<Template, Written>> writers() {
        return Stream.of(YamlWriter::write, JsonWriter::write);
    }

    private static Part part(Written written, Kind kind, String name) {
        return written.parts().stream().filter(part -> part.kind() == kind && part.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private static List<String> text(Written written, Part part) {
        return written.text().lines().skip(part.lines().first() - 1)
                .limit(part.lines().last() - part.lines().first() + 1).toList();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void everyPartOfATemplateHasItsLines(Function<Template, Written> writer) {
        Written written = writer.apply(TemplateSamples.network());

        assertThat(written.parts()).extracting(Part::kind).containsExactlyInAnyOrder(Kind.SKIPPED, Kind.ASSUMED,
                Kind.PARAMETER, Kind.CONDITION, Kind.RESOURCE, Kind.RESOURCE, Kind.RESOURCE, Kind.OUTPUT);
    }

    @Test
    void theLinesOfAPartHoldItAndNothingElseInYaml() {
        Written written = YamlWriter.write(TemplateSamples.network());

        assertThat(text(written, part(written, Kind.PARAMETER, "Environment"))).first().isEqualTo("  Environment:");
        assertThat(text(written, part(written, Kind.SKIPPED, "Users")))
                .containsExactly("# - Users: people are no resource");
        assertThat(text(written, part(written, Kind.CONDITION, "IsProduction"))).hasSize(1);
        assertThat(text(written, part(written, Kind.OUTPUT, "WebId"))).first().isEqualTo("  WebId:");
        assertThat(text(written, part(written, Kind.OUTPUT, "WebId"))).last().asString().contains("-web");
    }

    @Test
    void theLinesOfAPartHoldItAndNothingElseInJson() {
        Written written = JsonWriter.write(TemplateSamples.network());

        assertThat(text(written, part(written, Kind.SKIPPED, "Users"))).hasSize(1).first().asString()
                .contains("Users: people are no resource");
        assertThat(text(written, part(written, Kind.ASSUMED, "Web"))).hasSize(1).first().asString()
                .contains("a greeting");
        List<String> subnet = text(written, part(written, Kind.RESOURCE, "SubnetA"));
        assertThat(subnet).first().isEqualTo("    \"SubnetA\": {");
        assertThat(subnet).last().isEqualTo("    },");
        assertThat(subnet).anyMatch(line -> line.contains("10.0.1.0/24"));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void aPartSpeaksOfTheElementsThatItComesFromOrGivesBack(Function<Template, Written> writer) {
        Resource bucket = new Resource("Images", "AWS::S3::Bucket", "", Optional.of("images"),
                Fields.EMPTY.with("BucketName", new Ref("ImagesName")).with("Tag", new Ref("Environment")));
        Resource queue = new Resource("Jobs", "AWS::SQS::Queue", "", Optional.of("jobs"),
                Fields.EMPTY.with("Tag", new Ref("Environment")));
        Parameter text = Parameter.of("String", "A name", "x");
        Written written = writer.apply(new Template("T", Fields.EMPTY,
                Map.of("ImagesName", text, "Environment", text), Fields.EMPTY, Map.of(), List.of(bucket, queue),
                Map.of("JobsArn", new Output("Arn", new GetAtt("Jobs", "Arn"))), List.of(), List.of()));

        assertThat(part(written, Kind.RESOURCE, "Images").elements()).isEqualTo(Set.of("images"));
        assertThat(part(written, Kind.PARAMETER, "ImagesName").elements()).isEqualTo(Set.of("images"));
        assertThat(part(written, Kind.PARAMETER, "Environment").elements()).isEmpty();
        assertThat(part(written, Kind.OUTPUT, "JobsArn").elements()).isEqualTo(Set.of("jobs"));
    }

    @Test
    void aNameLeadsToWhatAFunctionMeansByIt() {
        Written written = YamlWriter.write(TemplateSamples.network());

        assertThat(written.definition("SubnetA")).map(Part::kind).contains(Kind.RESOURCE);
        assertThat(written.definition("Environment")).map(Part::kind).contains(Kind.PARAMETER);
        assertThat(written.definition("WebId")).isEmpty();
        assertThat(written.at(written.lines().get("Web").first() + 2)).map(Part::name).contains("Web");
    }
}
