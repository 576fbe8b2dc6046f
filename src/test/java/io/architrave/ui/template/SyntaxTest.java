package io.architrave.ui.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.scene.TemplateDiagrams;
import io.architrave.scene.Theme;
import io.architrave.ui.session.Look;
import io.architrave.ui.template.Token.Sort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {

    private static List<String> words(Syntax syntax, Sort sort, String... lines) {
        var all = List.of(lines);
        var line = all.getLast();
        return syntax.tokens(line, syntax.contexts(all).getLast()).stream()
                .filter(token -> token.sort() == sort)
                .map(token -> line.substring(token.from(), token.to()))
                .toList();
    }

    private static List<String> yaml(Sort sort, String... lines) {
        return words(new YamlSyntax(), sort, lines);
    }

    private static List<String> json(Sort sort, String... lines) {
        return words(new JsonSyntax(), sort, lines);
    }

    @Test
    void tellsKeysTextsNumbersAndFunctionsApart() {
        assertThat(yaml(Sort.KEY, "      CidrBlock: 10.0.1.0/24")).containsExactly("CidrBlock");
        assertThat(yaml(Sort.TEXT, "      CidrBlock: 10.0.1.0/24")).containsExactly("10.0.1.0/24");
        assertThat(yaml(Sort.NUMBER, "      Port: 443")).containsExactly("443");
        assertThat(yaml(Sort.NUMBER, "      Enabled: true")).containsExactly("true");
        assertThat(yaml(Sort.FUNCTION, "        Fn::ImportValue: x")).containsExactly("Fn::ImportValue");
        assertThat(yaml(Sort.COMMENT, "  # shop / zone a")).containsExactly("# shop / zone a");
        assertThat(yaml(Sort.TEXT, "    Type: AWS::EC2::Subnet")).containsExactly("AWS::EC2::Subnet");
        assertThat(yaml(Sort.TEXT, "  Description: It's fine: really")).containsExactly("It's fine: really");
    }

    @Test
    void knowsTheNamesThatFunctionsName() {
        assertThat(yaml(Sort.REFERENCE, "      VpcId: !Ref Vpc")).containsExactly("Vpc");
        assertThat(yaml(Sort.REFERENCE, "        - !GetAtt Db.Endpoint.Address")).containsExactly("Db");
        assertThat(yaml(Sort.REFERENCE, "  A: !Sub 'arn:${AWS::Partition}:s3:::${Images}/${Jobs.Arn}'"))
                .containsExactly("Images", "Jobs");
        assertThat(yaml(Sort.REFERENCE, "  A: !If [IsProduction, large, small]")).containsExactly("IsProduction");
        assertThat(yaml(Sort.REFERENCE, "    DependsOn: Gateway")).containsExactly("Gateway");
        assertThat(yaml(Sort.REFERENCE, "    DependsOn:", "      - RouteA")).containsExactly("RouteA");
        assertThat(json(Sort.REFERENCE, "  \"VpcId\": { \"Ref\": \"Vpc\" }")).containsExactly("Vpc");
        assertThat(json(Sort.REFERENCE, "  \"Fn::GetAtt\": [", "    \"Db\",")).containsExactly("Db");
        assertThat(json(Sort.REFERENCE, "  \"Fn::GetAtt\": [", "    \"Db\",", "    \"Arn\"")).isEmpty();
    }

    @Test
    void whatStandsInABlockIsTextWhateverItLooksLike() {
        assertThat(yaml(Sort.COMMENT, "  UserData: !Sub |", "    #!/bin/bash")).isEmpty();
        assertThat(yaml(Sort.REFERENCE, "  UserData: !Sub |", "    echo key: ${Db.Port}")).containsExactly("Db");
        assertThat(yaml(Sort.KEY, "  UserData: !Sub |", "    echo", "  Next: x")).containsExactly("Next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudformation", "cloudformation-json"})
    void everyLineIsCoveredWithoutAGapOrAnOverlap(String format) {
        var text = Texts.of(TemplateDiagrams.read("three-tier-web", Map.of()), Form.of(format));
        for (int line = 0; line < text.lines().size(); line++) {
            int end = 0;
            for (var token : text.tokens(line)) {
                assertThat(token.from()).isEqualTo(end);
                end = token.to();
            }
            assertThat(end).as(text.lines().get(line)).isEqualTo(text.lines().get(line).length());
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void wordsCanBeReadOnTheGroundAndOnEveryTintOfIt(Look look) {
        var colours = CodeColours.of(look);
        for (int tint : new int[]{0, colours.added(), colours.chosen(), colours.match()}) {
            for (var sort : Sort.values()) {
                assertThat(Theme.contrast(colours.of(sort), over(tint, colours.ground())))
                        .as("%s on %08x", sort, tint)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(Theme.contrast(colours.gone(), over(colours.removed(), colours.ground())))
                .isGreaterThanOrEqualTo(4.5);
    }

    private static int over(int tint, int ground) {
        double share = (tint >>> 24) / 255.0;
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed = mixed << 8
                    | (int) Math.round((tint >> shift & 0xFF) * share + (ground >> shift & 0xFF) * (1 - share));
        }
        return mixed;
    }
}
