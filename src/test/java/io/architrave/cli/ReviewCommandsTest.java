package io.architrave.cli;

import static io.architrave.cli.Ran.architrave;
import static io.architrave.cli.Ran.withInput;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCommandsTest {

    /// A database that says that it has no standby.
    private static final String RISKY = """
            {"architrave": 1, "profile": {"environment": "prod"}, "elements": {
              "vpc": {"kind": "group", "type": "vpc", "name": "shop"},
              "az": {"kind": "group", "type": "zone", "parent": "vpc", "properties": {"zone": "a"}},
              "data": {"kind": "group", "type": "subnet", "parent": "az", "properties": {"tier": "isolated"}},
              "db": {"kind": "node", "type": "rds-database", "parent": "data", "name": "orders",
                "properties": {"multiAz": false}}}}
            """;

    @TempDir
    Path folder;

    @Test
    void endsWithStatus1ByDefaultWhereThereIsAnError() {
        var ran = withInput(RISKY, "review", "-");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("orders has no standby").contains("REL-MULTI-AZ-DATABASE");
    }

    @Test
    void endsWithStatus0WhereNothingShallFail() {
        withInput(RISKY, "review", "-", "--fail-on", "never").isDone();
    }

    @Test
    void answersInTheStableJson() {
        var json = withInput(RISKY, "review", "-", "--format", "json", "--fail-on", "never").isDone().json();

        assertThat(json.get("file").asText()).isEqualTo("-");
        assertThat(json.get("findings")).anySatisfy(finding -> {
            assertThat(finding.get("rule").asText()).isEqualTo("REL-MULTI-AZ-DATABASE");
            assertThat(finding.get("severity").asText()).isEqualTo("error");
            assertThat(finding.get("elements").get(0).asText()).isEqualTo("db");
            assertThat(finding.get("names").get(0).asText()).isEqualTo("orders");
            assertThat(finding.get("fix").asBoolean()).isTrue();
        });
        assertThat(json.at("/scores/reliability/failed").asInt()).isPositive();
        assertThat(json.has("availability")).isTrue();
        assertThat(json.has("recovery")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "sarif", "junit", "markdown", "SARIF"})
    void answersInEachForm(String format) {
        assertThat(withInput(RISKY, "review", "-", "--format", format, "--fail-on", "never").isDone().out())
                .isNotBlank();
    }

    @Test
    void refusesAFormThatIsNone() {
        withInput(RISKY, "review", "-", "--format", "html").refused(2, "html");
    }

    @Test
    void findsNoErrorInTheTemplates() {
        for (var template : architrave("templates", "--json").json()) {
            var document = architrave("new", template.get("id").asText()).isDone().out();

            assertThat(withInput(document, "review", "-").status()).as(template.get("id").asText()).isZero();
        }
    }

    @Test
    void listsTheRulesAndTellsAllAboutOne() {
        assertThat(architrave("rules").isDone().out()).contains("REL-MULTI-AZ-DATABASE");
        assertThat(architrave("rules", "rel-multi-az-database").isDone().out()).contains("REL10-BP01");
        assertThat(architrave("rules", "--json").isDone().json()).allMatch(rule -> rule.hasNonNull("pillar"));
        architrave("rules", "REL-MULTI-AZ-DATABSE").refused(2, "did you mean REL-MULTI-AZ-DATABASE?");
    }

    @Test
    void givesOneVerdictOnReviewCostAndTemplate() {
        var document = folder.resolve("shop.json").toString();
        architrave("new", "A1", "-o", document).isDone();

        assertThat(architrave("check", document).isDone().out()).contains("good; 0 errors")
                .contains("passes its check");
        assertThat(architrave("check", document, "--max-cost", "1").status()).isEqualTo(1);
        architrave("check", document, "--max-delta", "10", "--against", document).isDone();
        architrave("check", document, "--max-delta", "10").refused(2, "go together");
        assertThat(withInput(RISKY, "check", "-").status()).isIn(1, 4);
    }

    @Test
    void leavesEverythingInAFolderOnATourAndSaysWhere() {
        var target = folder.resolve("tour");
        var lines = architrave("tour", target.toString()).isDone().out().lines().toList();

        assertThat(lines).hasSize(6).allMatch(line -> line.startsWith(target.toString()));
        assertThat(target.toFile().list()).containsExactlyInAnyOrder(
                "three-tier-web.architrave", "three-tier-web.png", "three-tier-web.mmd", "three-tier-web.template.yaml",
                "three-tier-web.findings.md", "three-tier-web.cost.md");
    }
}
