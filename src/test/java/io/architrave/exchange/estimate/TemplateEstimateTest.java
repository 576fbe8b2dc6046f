package io.architrave.exchange.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.cost.Estimate;
import io.architrave.cost.Estimator;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.testing.Golden;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TemplateEstimateTest {

    private static Estimate estimate(Template template) {
        var made = (Templates.Making.Made) Templates.instantiate(template, Map.of(), diagram -> diagram);
        return Estimator.bundled().estimate(made.diagram(), Estimator.Options.NONE);
    }

    private static Template template(String id) {
        return ((Templates.Finding.Found) Templates.find(id)).template();
    }

    @TestFactory
    Stream<DynamicTest> everyTemplateCostsWhatWasAccepted() {
        return Templates.all().stream()
                .map(template -> DynamicTest.dynamicTest(template.id(), () -> Golden.assertMatches(
                        "estimate/" + template.id() + ".txt",
                        EstimateFormat.TEXT.write(template.title(), estimate(template)))));
    }

    @TestFactory
    Stream<DynamicTest> theFiguresShownAddUpToTheTotalShown() {
        return Templates.all().stream().map(template -> DynamicTest.dynamicTest(template.id(), () -> {
            var estimate = estimate(template);
            assertThat(estimate.shown().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(estimate.shownMonthly());
        }));
    }

    @Test
    void writesTheFieldsThatScriptsRelyOn() throws Exception {
        var root = new ObjectMapper()
                .readTree(EstimateFormat.JSON.write("shop.json", estimate(template("serverless-api"))));

        assertThat(root.path("file").asText()).isEqualTo("shop.json");
        assertThat(root.path("currency").asText()).isEqualTo("USD");
        assertThat(root.path("monthly").isTextual()).isTrue();
        assertThat(root.path("items")).isNotEmpty().allSatisfy(item -> {
            assertThat(item.fieldNames()).toIterable().contains("element", "name", "service", "region", "component",
                    "quantity", "unit", "unitPrice", "monthly", "usage", "source", "date");
            assertThat(item.path("unitPrice").isTextual()).isTrue();
            assertThat(item.path("usage").asText()).isIn("stated", "guess", "depends");
            assertThat(item.path("monthly").isNull()).isEqualTo(item.path("usage").asText().equals("depends"));
        });
        assertThat(root.path("assumptions")).isNotEmpty();
    }

    @Test
    void writesOneRowALineForSpreadsheets() {
        var estimate = estimate(template("serverless-api"));
        var rows = EstimateFormat.CSV.write("x", estimate).split("\r\n");

        assertThat(rows).hasSize(1 + estimate.items().size() + estimate.unpriced().size());
        assertThat(rows[0]).startsWith("file,element,name,service,category,region,component,quantity");
        assertThat(String.join("\n", rows)).contains("\"Duration, x86\"");
    }

    @Test
    void writesSeveralDocumentsAsOneTable() {
        var estimate = estimate(template("serverless-api"));
        var both =
                EstimateFormat.CSV.write(List.of(new PricedDocument("a", estimate), new PricedDocument("b", estimate)));

        assertThat(both.lines()).hasSize(1 + 2 * (estimate.items().size() + estimate.unpriced().size()));
        assertThat(both.lines().filter(line -> line.startsWith("file,"))).hasSize(1);
    }

    @Test
    void writesATableForAPage() {
        Golden.assertMatches("estimate/serverless-api.md",
                EstimateFormat.MARKDOWN.write("Serverless API", estimate(template("serverless-api"))));
    }
}
