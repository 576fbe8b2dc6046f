package io.architrave.cli;

import static io.architrave.cli.Ran.architrave;
import static io.architrave.cli.Ran.inATerminal;
import static io.architrave.cli.Ran.withInput;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentCommandsTest {

    @TempDir
    Path folder;

    @Test
    void listsTheTemplatesInATable() {
        assertThat(architrave("templates").isDone().out()).contains("A1       three-tier-web")
                .contains("engine=fargate|ec2");
    }

    @Test
    void listsTheTemplatesAsJson() {
        var first = architrave("templates", "--json").isDone().json().get(0);

        assertThat(first.get("id").asText()).isEqualTo("three-tier-web");
        assertThat(first.get("pattern").asText()).isEqualTo("A1");
        assertThat(first.get("elements").asInt()).isPositive();
        assertThat(first.get("services").toString()).contains("ecs-service");
        assertThat(first.at("/parameters/engine/choices/ec2").asText()).contains("EC2");
    }

    @Test
    void drawsAPictureOfEachTemplateAndSaysWhereItIs() {
        assertThat(architrave("templates", "--json").isDone().json().get(0).get("picture").asText())
                .isEqualTo("src/docs/gallery/three-tier-web.png");
        var target = folder.resolve("made").resolve("pictures");
        var first = architrave("templates", "--json", "--pictures", target.toString()).isDone().json().get(0);

        assertThat(Path.of(first.get("picture").asText())).isEqualTo(target.resolve("three-tier-web.png"))
                .isNotEmptyFile();
        assertThat(target).isDirectoryContaining("glob:**/rag.png");
        assertThat(first.get("category").asText()).isEqualTo("web");
        architrave("templates", "--json", "--markdown").refused(2, "ask for one of them");
    }

    @Test
    void ranksTheTemplatesByNeedAndSaysWhy() {
        var ranked = architrave("templates", "--json", "--need", "service=lambda-function").isDone().json();

        assertThat(ranked.get(0).get("id").asText()).isEqualTo("serverless-api");
        assertThat(ranked.get(0).get("reasons").get(0).asText()).isEqualTo("has lambda-function");
        architrave("templates", "--need", "trafic=spiky").refused(2, "did you mean traffic?");
        architrave("templates", "--need", "traffic=spikey").refused(2, "did you mean spiky?");
    }

    @Test
    void ranksTheTemplatesByTheChoosersQuestions() {
        var ranked = architrave("templates", "--json", "--need", "what=recovery", "--need", "recovery=hours").isDone()
                .json();

        assertThat(ranked.get(0).get("id").asText()).isEqualTo("dr-pilot-light");
        assertThat(ranked.get(0).get("reasons").toString()).contains("Data is there; the rest is started.");
        assertThat(ranked.get(0).has("whyNot")).isFalse();
        assertThat(ranked.get(1).get("whyNot").asText()).contains("Data is there; the rest is started.");
    }

    @Test
    void warnsOfTheMistakeThatNeedsRunInto() {
        assertThat(architrave("templates", "--need", "what=services", "--need", "team=small").isDone().out())
                .contains("Beware: Services for a team of three");
    }

    @Test
    void setsTheRecoveryStrategiesSideBySide() {
        assertThat(architrave("templates", "--compare", "recovery").isDone().out())
                .contains("A6 Backup and restore").contains("A9 Active-active")
                .contains("Runs in eu-west-1").contains("none running")
                .contains("From Pilot light to Warm standby")
                .contains(" less a month:").contains("Its template does not draw: ");
        var strategies = architrave("templates", "--json", "--compare", "recovery").isDone().json();
        assertThat(strategies).hasSize(4);
        assertThat(strategies.get(1).at("/next/missing").toString()).contains("2 copies instead of none");
        architrave("templates", "--compare", "recovry").refused(2, "did you mean recovery?");
        architrave("templates", "--compare", "recovery", "--need", "what=recovery").refused(2, "one at a time");
    }

    @Test
    void makesADocumentByPatternNumber() {
        var file = made("A1");

        assertThat(file).content().startsWith("{\n  \"architrave\": 1,").contains("\"template\": \"three-tier-web\"");
    }

    @Test
    void writesANewDocumentToStandardOutput() {
        assertThat(architrave("new", "serverless-api").isDone().out()).startsWith("{\n  \"architrave\": 1,");
    }

    @Test
    void refusesAnUnknownTemplateAndChoice() {
        architrave("new", "three-tier").refused(2, "did you mean \"three-tier-web\"?");
        architrave("new", "A1", "--set", "engine=lambda").refused(2, "it takes fargate, ec2");
    }

    @Test
    void replacesAFileOnlyWhenTold() throws IOException {
        var file = made("A1");

        architrave("new", "A2", "-o", file.toString()).refused(4, "--force");
        architrave("new", "A2", "-o", file.toString(), "--force").isDone();
        assertThat(file).content().contains("serverless-api");
    }

    @Test
    void listsTheTypesOfTheCatalogue() {
        assertThat(architrave("catalog").isDone().out().lines())
                .anyMatch(line -> line.startsWith("lambda-function ") && line.strip().endsWith("whole"))
                .anyMatch(line -> line.startsWith("quicksight ") && line.strip().endsWith("retired"))
                .anyMatch(line -> line.startsWith("finspace ") && line.strip().endsWith("drawing"));
        var types = architrave("catalog", "--json").isDone().json();
        assertThat(types).allMatch(type -> type.hasNonNull("type") && type.has("priced") && type.has("cloudFormation"));
    }

    @Test
    void tellsAllAboutOneType() {
        assertThat(architrave("catalog", "lambda-function").isDone().out()).contains("memoryMb");
        assertThat(architrave("catalog", "--json", "lambda-function").isDone().json().at("/0/properties")).isNotEmpty();
        architrave("catalog", "lamda-function").refused(2, "did you mean \"lambda-function\"?");
    }

    @Test
    void pricesADocumentAsTextJsonCsvAndMarkdown() {
        var file = made("A1").toString();

        assertThat(architrave("cost", file).isDone().out()).contains("a month in us-east-1");
        assertThat(architrave("cost", file, "--format", "csv").isDone().out()).startsWith("file,element,name,service");
        assertThat(architrave("cost", file, "--format", "markdown").isDone().out()).contains("| ");
        var json = architrave("cost", file, "--format", "json").isDone().json();
        assertThat(json.get("currency").asText()).isEqualTo("USD");
        assertThat(new BigDecimal(json.get("monthly").asText())).isNotNegative();
        assertThat(json.get("items").isArray()).isTrue();
    }

    @Test
    void endsWithStatus1WhereADesignCostsTooMuch() {
        var file = made("A1").toString();

        assertThat(architrave("cost", file, "--max-cost", "0").status()).isEqualTo(1);
        assertThat(architrave("cost", file, "--max-cost", "0").error()).contains("more than the limit of 0");
        architrave("cost", file, "--max-cost", "1000000").isDone();
    }

    @Test
    void refusesAnUnknownScenarioAndRegion() {
        var file = made("A1").toString();

        architrave("cost", file, "--scenario", "peak").refused(2, "has no scenario \"peak\"");
        architrave("cost", file, "--region", "us-east1").refused(2, "did you mean \"us-east-1\"?");
    }

    @Test
    void answersSeveralDocumentsWithAnArrayAndTheHighestStatus() throws IOException {
        var good = made("A1").toString();
        var bad = Files.writeString(folder.resolve("bad.json"), "{").toString();

        var ran = architrave("cost", good, bad, "--format", "json");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.json().isArray()).isTrue();
        assertThat(ran.json()).hasSize(1);
        assertThat(ran.error()).contains("bad.json:1:").contains("cut off");
    }

    @Test
    void refusesWhatItCannotReadWithFileAndLine() throws IOException {
        architrave("cost", folder.resolve("none.json").toString()).refused(3, "there is no such file");
        withInput("{\"architrave\": 1,\n\"elements\": 3}", "cost", "-").refused(3, "standard input:2:13: ");
    }

    @Test
    void refusesADocumentWithAnEdgeToNothing() {
        var dangling = "{\"architrave\": 1, \"elements\": {\"e\": {\"kind\": \"edge\", \"relation\": \"call\","
                + " \"from\": \"e2\", \"to\": \"e3\"}}}";

        var ran = withInput(dangling, "export", "-", "--to", "mermaid");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.error()).contains("e: this edge leaves \"e2\", which does not exist");
        assertThat(ran.bytes()).isEmpty();
    }

    @Test
    void exportsToStandardOutputAFileAndAFolder() {
        var file = made("A1").toString();
        var mermaid = architrave("export", file, "--to", "mermaid").isDone().out();

        architrave("export", file, "--to", "mermaid", "-o", folder.resolve("x.mmd").toString()).isDone();
        architrave("export", file, "--to", "mermaid", "-o", folder + "/out/").isDone();

        assertThat(mermaid).contains("flowchart");
        assertThat(folder.resolve("x.mmd")).hasContent(mermaid);
        assertThat(folder.resolve("out").resolve("shop.mmd")).hasContent(mermaid);
    }

    @Test
    void neverReplacesTheDocumentByItsExport() {
        var file = made("A1").toString();

        architrave("export", file, "--to", "mermaid", "-o", file).refused(2, "is the document itself");
    }

    @Test
    void exportsCloudFormation() {
        var file = made("A2").toString();

        assertThat(architrave("export", file, "--to", "cloudformation").isDone().out())
                .contains("AWS::Lambda::Function");
        assertThat(architrave("export", file, "--to", "cloudformation-json").isDone().json().get("Resources"))
                .isNotEmpty();
    }

    @Test
    void writesAFolderOfCodeBesideATemplateInTheShortForm() throws Exception {
        var file = made("A2").toString();
        var out = folder.resolve("deploy");

        architrave("export", file, "--to", "cloudformation-sam", "-o", out.toString() + "/").isDone();

        assertThat(out.resolve("template.yaml")).content().contains("AWS::Serverless::Function");
        try (var files = Files.walk(out.resolve("functions"))) {
            assertThat(files.map(path -> path.getFileName().toString())).contains("index.py");
        }
    }

    @Test
    void keepsTheCodeThatSomebodyHasGoneOnFrom() throws IOException {
        var file = made("A2").toString();
        var out = folder.resolve("sam");
        architrave("export", file, "--to", "cloudformation-sam", "-o", out + "/").isDone();
        Path code;
        try (var files = Files.walk(out.resolve("functions"))) {
            code = files.filter(path -> path.endsWith("index.py")).findFirst().orElseThrow();
        }
        Files.writeString(code, "# mine");
        Files.writeString(out.resolve("template.yaml"), "old");

        architrave("export", file, "--to", "cloudformation-sam", "-o", out + "/").isDone();

        assertThat(code).hasContent("# mine");
        assertThat(out.resolve("template.yaml")).content().contains("AWS::Serverless::Function");
    }

    @Test
    void exportsSeveralDocumentsIntoAFolder() throws IOException {
        var first = made("A1");
        var second = Files.copy(first, folder.resolve("other.json"));

        architrave("export", first.toString(), second.toString(), "--to", "mermaid").refused(2, "name a folder");
        architrave("export", first.toString(), second.toString(), "--to", "mermaid", "-o",
                folder.resolve("out").toString())
                .isDone();

        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**shop.mmd")
                .isDirectoryContaining("glob:**other.mmd");
    }

    @Test
    void proposesTheNearestFormat() {
        architrave("export", made("A1").toString(), "--to", "mermad").refused(2, "did you mean \"mermaid\"?");
    }

    @Test
    void saysWhereItCannotWriteAndLeavesNothing() {
        var target = folder.resolve("no-folder").resolve("x.mmd");

        architrave("export", made("A1").toString(), "--to", "mermaid", "-o", target.toString())
                .refused(4, "its folder does not exist");
        assertThat(target).doesNotExist();
    }

    @Test
    void writesAPictureToAFileAndToAPipeAndNotToATerminal() {
        var file = made("A1").toString();

        architrave("export", file, "--to", "png", "-o", folder.resolve("x.png").toString()).isDone();
        assertThat(architrave("export", file, "--to", "png", "--theme", "dark").isDone().bytes()).startsWith(0x89, 'P',
                'N', 'G');
        inATerminal("export", file, "--to", "png").refused(2, "garble the terminal");
        assertThat(folder.resolve("x.png")).isNotEmptyFile();
    }

    @Test
    void refusesAPictureThatIsTooLarge() {
        var file = made("A1").toString();

        architrave("export", file, "--to", "png", "--scale", "17").refused(2, "--scale takes");
        architrave("export", file, "--to", "png", "--scale", "0").refused(2, "--scale takes");
    }

    @Test
    void tidiesADocumentInPlaceAndToStandardOutput() throws IOException {
        var file = made("A1");
        var shown = architrave("layout", file.toString()).isDone().out();

        architrave("layout", file.toString(), "-o", file.toString()).isDone();

        assertThat(Files.readString(file)).isEqualTo(shown).contains("\"layout\"");
    }

    @Test
    void laysOutAChoiceOtherThanTheDefault() {
        assertThat(architrave("new", "A1", "--set", "zones=3").isDone().out()).contains("\"public-c\": [");
    }

    @Test
    void showsTextInATerminal() {
        assertThat(inATerminal("export", made("A1").toString(), "--to", "mermaid").isDone().out())
                .contains("flowchart");
    }

    private Path made(String template) {
        var file = folder.resolve("shop.json");
        architrave("new", template, "-o", file.toString()).isDone();
        return file;
    }
}
