package io.architrave.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.testing.Golden;
import io.architrave.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackFilesTest {

    @Test
    void writesATemplateAndAParameterFileForEachPlaceAndAPageThatTellsTheOrder() {
        var files = exported(SHOP);

        assertThat(files).extracting(ExportResult.File::name).containsExactly(
                "shop-README.md",
                "shop-us-east-1.template.yaml", "shop-us-west-2.template.yaml", "shop-eu-west-1.template.yaml",
                "shop-us-east-1.parameters.json", "shop-us-west-2.parameters.json",
                "shop-eu-west-1.parameters.json");
        files.forEach(file -> Golden.assertMatches("export/places/" + file.name(), file.content()));
    }

    @Test
    void tellsToDeployOnceMoreWhereStacksWaitForEachOther() {
        var guide = exported(SHOP.replace("\"to\": \"copy\"}", """
                "to": "copy"},
                "e5": {"kind": "edge", "relation": "call", "from": "report", "to": "stock"}""")).getFirst().asText();

        assertThat(guide).contains("## Once more").contains("| `StockTableArn` | `StockTableArn` | `shop-eu-west-1` |");
    }

    @Test
    void namesTheElementThatOneOfTheStacksIsAbout() {
        assertThat(exported(SHOP)).filteredOn(file -> file.name().endsWith("us-west-2.template.yaml")).singleElement()
                .satisfies(file -> assertThat(file.asText()).contains("# Report: ").doesNotContain("# Order: "));
    }

    @Test
    void watchesADistributionFromTheRegionThatKeepsItsMetrics() {
        var files = exported(SHOP.replace("\"cdn\": {", """
                "edge": {"kind": "group", "type": "region", "name": "Virginia", "properties": {"region": "us-east-1"}},
                "watch": {"kind": "node", "type": "cloudwatch-alarm", "parent": "edge", "name": "Errors"},
                "e0": {"kind": "edge", "relation": "association", "from": "watch", "to": "cdn"},
                "cdn": {"""));

        assertThat(files).filteredOn(file -> file.name().endsWith("us-east-1.template.yaml")).singleElement()
                .satisfies(file -> assertThat(file.asText()).contains("AWS::CloudWatch::Alarm", "Value: Global",
                        "Output SiteDistributionId of the stack"));
    }

    @Test
    void givesStacksNamesThatCloudFormationTakesWhateverTheFileIsCalled() {
        var guide = exported("7 läden & \u5546\u5e97", SHOP).getFirst().asText();

        assertThat(guide).contains("--stack-name design-7-laden-us-east-1 ")
                .contains("\"file://7 läden & \u5546\u5e97-us-east-1.parameters.json\"");
        assertThat(exported("\u5546\u5e97", SHOP).getFirst().asText()).contains("--stack-name design-us-east-1 ");
    }

    @Test
    void namesNestedTemplatesByTheirFilesAndTellsToPackThem() {
        var elements = new StringBuilder("{\"architrave\": 1, \"elements\": {");
        for (int i = 0; i < 200; i++) {
            elements.append("\"fn").append(i)
                    .append("\": {\"kind\": \"node\", \"type\": \"lambda-function\", \"name\": \"Step ").append(i)
                    .append("\"},");
        }
        var files = exported(elements.deleteCharAt(elements.length() - 1).append("}}").toString());

        assertThat(files.getFirst().asText()).contains("aws cloudformation package --region us-east-1");
        assertThat(files).extracting(ExportResult.File::name).contains("shop-us-east-1-part-1.template.yaml");
        assertThat(files.get(1).asText()).contains("TemplateURL: shop-us-east-1-part-1.template.yaml");
    }

    private static List<ExportResult.File> exported(String document) {
        return exported("shop", document);
    }

    private static List<ExportResult.File> exported(String name, String document) {
        var result = new CloudFormationExporter().export(ExportJob.of(name, Samples.document(document)));
        assertThat(result).isInstanceOf(ExportResult.Exported.class);
        return ((ExportResult.Exported) result).files();
    }

    /// A site behind CloudFront, whose web ACL stands in another region, and a report that reads across.
    private static final String SHOP = """
            {"architrave": 1, "title": "Shop", "settings": {"region": "eu-west-1"}, "elements": {
               "eu": {"kind": "group", "type": "region", "name": "Ireland", "properties": {"region": "eu-west-1"}},
               "us": {"kind": "group", "type": "region", "name": "Oregon", "properties": {"region": "us-west-2"}},
               "cdn": {"kind": "node", "type": "cloudfront", "name": "Site"},
               "acl": {"kind": "node", "type": "waf", "name": "Filter"},
               "pages": {"kind": "node", "type": "s3-bucket", "parent": "eu", "name": "Pages"},
               "order": {"kind": "node", "type": "lambda-function", "parent": "eu", "name": "Order"},
               "stock": {"kind": "node", "type": "dynamodb-table", "parent": "eu", "name": "Stock"},
               "report": {"kind": "node", "type": "lambda-function", "parent": "us", "name": "Report"},
               "copy": {"kind": "node", "type": "s3-bucket", "parent": "us", "name": "Reports"},
               "e1": {"kind": "edge", "relation": "call", "from": "cdn", "to": "pages"},
               "e2": {"kind": "edge", "relation": "association", "from": "acl", "to": "cdn"},
               "e3": {"kind": "edge", "relation": "call", "from": "order", "to": "stock"},
               "e4": {"kind": "edge", "relation": "call", "from": "order", "to": "copy"}}}
            """;
}
