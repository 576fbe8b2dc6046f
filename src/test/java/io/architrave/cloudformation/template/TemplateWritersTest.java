package io.architrave.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWritersTest {

    @Test
    void writesFunctionsShortAndResourcesUnderTheirSection() {
        String yaml = YamlWriter.write(TemplateSamples.network()).text();

        assertThat(yaml).startsWith("# Not part of this template:\n# - Users: people are no resource\n");
        assertThat(yaml).contains("\n  # shop / zone a\n  SubnetA:\n    Type: AWS::EC2::Subnet\n");
        assertThat(yaml).contains("AvailabilityZone: !Select [0, !GetAZs '']\n");
        assertThat(yaml).contains("InstanceType: !If [IsProduction, m7g.large, t4g.small]\n");
        assertThat(yaml).contains("- Key: Name\n          Value: 'yes'\n");
        assertThat(yaml).contains("DeletionPolicy: RetainExceptOnCreate\n    UpdateReplacePolicy: Retain\n");
        assertThat(yaml).contains("Default: prod\n");
    }

    @Test
    void writesAFunctionDirectlyWithinAFunctionInTheLongForm() {
        String yaml = YamlWriter.write(TemplateSamples.network()).text();

        assertThat(yaml).contains("ImageId:\n        Fn::ImportValue: !Sub '${AWS::StackName}-image'\n");
        assertThat(yaml).contains("Fn::Base64: !Sub |\n          #!/bin/bash\n");
    }

    @Test
    void writesTheSameTemplateAsYamlAndAsJson() throws Exception {
        Template template = TemplateSamples.network();
        JsonNode json = new ObjectMapper().readTree(JsonWriter.write(template).text());
        ((ObjectNode) json).remove("Metadata");

        assertThat(YamlAsJson.read(YamlWriter.write(template).text()).toString()).isEqualTo(json.toString());
    }

    @Test
    void saysOnWhichLinesAResourceStands() {
        Written written = YamlWriter.write(TemplateSamples.network());
        List<String> lines = written.text().lines().toList();
        Written.Lines subnet = written.lines().get("SubnetA");

        assertThat(lines.get(subnet.first() - 1)).isEqualTo("  SubnetA:");
        assertThat(lines.get(subnet.last() - 1)).isEqualTo("      AvailabilityZone: !Select [0, !GetAZs '']");
    }

    @Test
    void carriesSkippedElementsInTheMetadataOfJson() {
        assertThat(JsonWriter.write(TemplateSamples.network()).text()).contains("\"Users: people are no resource\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "No", "on", "off", "012345678901", "1:30", "1e3", "null", "~", "", " x", "x ",
            "a: b",
            "a #b", "- a", "!Ref Vpc", "*", "&a", "%a", "@a", "`a", "it's", "\"q\"", "{a}", "[a]", "a,b", "2026-11-21",
            "x:", "=", "<<", "a\tb", "a\nb", "a\n\n", "\na", "a\r\nb", "ünïcode", "日本", "\u2028", "\u0000x", "---",
            "0.0.0.0/0", "aws:SecureTransport", "y", "N", "?", "| x", "> x", "a\n \nb", "a\nb\n", "😀"})
    void keepsEveryTextAsItIs(String text) {
        assertThat(readBack(text, new Text(text))).isEqualTo(text);
    }

    @Property
    void keepsAnyTextAsItIsInYaml(@ForAll String text) {
        String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);

        assertThat(readBack(wellFormed, new Items(List.of(new Text(wellFormed))))).isEqualTo(wellFormed);
    }

    @Test
    void keepsADollarBraceOfAUsersTextOutOfSubstitution() {
        Sub sub = Sub.of(new Literal("${Price} of "), new Ref("AWS::Region"), new GetAtt("Role", "Arn"));

        assertThat(sub.text()).isEqualTo("${!Price} of ${AWS::Region}${Role.Arn}");
        assertThat(Sub.parse(sub.text())).isEqualTo(sub);
    }

    @Test
    void keepsACommentOnItsLineWhateverTheNameHolds() {
        Template template = new Template("x", Fields.EMPTY, Map.of(), Fields.EMPTY, Map.of(),
                List.of(new Resource("A", "AWS::SNS::Topic", "evil\nResources: {}", Optional.empty(), Fields.EMPTY)),
                Map.of(), List.of(new Template.Skipped("a", "b\r\nc", "d\u2028e")), List.of());

        assertThat(YamlWriter.write(template).text().lines())
                .contains("  # evil Resources: {}", "# - b  c: d e").doesNotContain("Resources: {}");
    }

    private static String readBack(String text, Value value) {
        Template template = Template.of("x", List.of(new Resource("A", "AWS::SNS::Topic", "", Optional.empty(),
                Fields.of("P", value))));
        JsonNode read = YamlAsJson.read(YamlWriter.write(template).text()).at("/Resources/A/Properties/P");
        return read.isArray() ? read.get(0).textValue() : read.textValue();
    }
}
