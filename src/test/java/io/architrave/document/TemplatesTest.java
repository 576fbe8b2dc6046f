package io.architrave.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.document.Templates.Finding;
import io.architrave.document.Templates.Making;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.RecoveryClass;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Template THREE_TIER = found("three-tier-web");

    @Test
    void listsEveryFileOfTheFolder() throws IOException {
        try (var files = Files.list(Path.of("templates"))) {
            var names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"));

            assertThat(Templates.all()).extracting(template -> template.id() + ".json")
                    .containsExactlyInAnyOrderElementsOf(names.toList());
        }
    }

    @Test
    void listsThemByThePatternsNumber() {
        assertThat(Templates.all()).extracting(Template::pattern).startsWith("A1", "A2");
    }

    @Test
    void saysOfEveryTemplateWhatItIsAbout() {
        assertThat(Templates.all()).extracting(Template::category).doesNotContain(TemplateCategory.OWN)
                .contains(TemplateCategory.WEB, TemplateCategory.MACHINE_LEARNING, TemplateCategory.RECOVERY);
    }

    @Test
    void saysOfThoseOfRecoveryHowTheyComeBack() {
        assertThat(Templates.all()).filteredOn(template -> template.category() == TemplateCategory.RECOVERY)
                .allSatisfy(template -> assertThat(template.recovery()).as(template.id()).isPresent());
        assertThat(found("dr-pilot-light").recovery()).contains(RecoveryClass.PILOT_LIGHT);
        assertThat(THREE_TIER.recovery()).isEmpty();
    }

    @Test
    void refusesACategoryThatThereIsNotWithTheNearest() {
        var text = DocumentWriter.text(Diagram.EMPTY).replaceFirst("\\}\\s*$", """
                ,"template": {"id": "x", "pattern": "X1", "category": "servrless", "summary": "One."}}
                """);

        assertThat(TemplateReader.read("x.json", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(TemplateReader.Read.Unsound.class, unsound -> assertThat(unsound.problem())
                        .contains("\"servrless\" is no category; did you mean \"serverless\"?")
                        .contains("it takes web, microservices"));
    }

    @Test
    void makesASoundDocumentOfEveryTemplateWithEveryChoice() {
        for (var template : Templates.all()) {
            for (var parameter : template.parameters()) {
                for (var choice : parameter.choices()) {
                    var made = made(template, Map.of(parameter.key(), choice.key()));

                    assertThat(DocumentReader.obstacles(DocumentReader.read(template.id(), DocumentWriter.write(made))))
                            .as(template.id() + " with " + choice.key())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void leavesNoTraceOfTheParametersInTheDocument() {
        assertThat(DocumentWriter.text(made(THREE_TIER, Map.of()))).doesNotContain("\"template\": {");
    }

    @Test
    void takesTheDefaultsAndKeepsTheTemplatesOwnLayout() {
        var made = made(THREE_TIER, Map.of());

        assertThat(made.has(ElementId.of("web-svc"))).isTrue();
        assertThat(made.has(ElementId.of("web-asg"))).isFalse();
        assertThat(made.layoutOf(ElementId.of("vpc")))
                .isEqualTo(THREE_TIER.diagram().layoutOf(ElementId.of("vpc")))
                .isNotEqualTo(LayoutEntry.NONE);
    }

    @Test
    void recordsTheTemplateAndEachChoice() {
        var origin = made(THREE_TIER, Map.of("engine", "ec2")).origin().orElseThrow();

        assertThat(origin.template()).isEqualTo("three-tier-web");
        assertThat(origin.choices()).containsEntry("engine", "ec2").containsEntry("zones", "2");
    }

    @Test
    void removesTheEdgesAndPlacesOfWhatAChoiceLeavesOut() {
        var made = made(THREE_TIER, Map.of());
        var balancer = made.node(ElementId.of("alb")).orElseThrow();

        assertThat(balancer.spans()).containsExactly(ElementId.of("public-a"), ElementId.of("public-b"));
        assertThat(made.layoutOf(balancer.id()).at()).doesNotContainKey(ElementId.of("public-c"));
        assertThat(made.edges()).allMatch(edge -> made.has(edge.from()) && made.has(edge.to()));
    }

    @Test
    void setsThePropertiesThatAChoiceAsksFor() {
        var service = made(THREE_TIER, Map.of("zones", "3")).node(ElementId.of("web-svc")).orElseThrow();

        assertThat(service.properties().number("minCapacity")).contains(new BigDecimal(3));
        assertThat(service.spans()).hasSize(3);
    }

    /// A size that is no other size would cost what the other costs.
    @Test
    void setsNothingThatIsSoAnyway() {
        for (var template : Templates.all()) {
            for (var parameter : template.parameters()) {
                parameter.choices().stream()
                        .filter(choice -> !choice.key().equals(parameter.initial()))
                        .forEach(choice -> choice.set().forEach((element, set) -> assertThat(set.asMap())
                                .as("%s with %s: %s", template.id(), choice.key(), element)
                                .isNotEmpty()
                                .allSatisfy((key, value) -> assertThat(properties(template, element).get(key))
                                        .isNotEqualTo(Optional.of(value)))));
            }
        }
    }

    private static Properties properties(Template template, ElementId element) {
        return switch (template.diagram().find(element).orElseThrow()) {
            case Node node -> node.properties();
            case Group group -> group.properties();
            case Edge edge -> edge.properties();
            default -> throw new AssertionError(element + " has no properties");
        };
    }

    /// A table, a queue and a topic that two parameters show; only the table has a place of its own.
    private static TemplateReader.Read twoParameters(String queueLayout, String topicLayout) {
        var text = """
                {"architrave": 1, "elements": {
                  "table": {"kind": "node", "type": "dynamodb-table"},
                  "queue": {"kind": "node", "type": "sqs-queue"},
                  "topic": {"kind": "node", "type": "sns-topic"}},
                 "layout": {"table": {"box": [0, 0, 96, 96]}},
                 "template": {"id": "x", "pattern": "X1", "summary": "One.", "parameters": {
                  "queue": {"default": "no", "choices": {
                    "no": {"without": ["queue"]}, "yes": {"layout": {%s}}}},
                  "topic": {"default": "no", "choices": {
                    "no": {"without": ["topic"]}, "yes": {"layout": {%s}}}}}}}
                """.formatted(queueLayout, topicLayout);
        return TemplateReader.read("x.json", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Template sound(TemplateReader.Read read) {
        return switch (read) {
            case TemplateReader.Read.Sound(var template) -> template;
            case TemplateReader.Read.Unsound(var problem) -> throw new AssertionError(problem);
        };
    }

    private static List<Diagram> askedToLayOut(Template template, Map<String, String> choices) {
        var asked = new ArrayList<Diagram>();
        Templates.instantiate(template, choices, diagram -> {
            asked.add(diagram);
            return diagram;
        });
        return asked;
    }

    @Test
    void asksForANewLayoutOnlyWhereSomethingThatIsShownHasNoPlace() {
        var template = sound(twoParameters("", ""));

        assertThat(askedToLayOut(template, Map.of("queue", "no"))).isEmpty();
        assertThat(askedToLayOut(template, Map.of("queue", "yes")))
                .singleElement()
                .satisfies(diagram -> assertThat(diagram.layout()).isEmpty());
    }

    @Test
    void drawsAChoiceAsItSays() {
        var template = sound(twoParameters(
                "\"table\": {\"box\": [0, 200, 96, 96]}, \"queue\": {\"box\": [0, 0, 96, 96]}",
                "\"topic\": {\"box\": [300, 0, 96, 96]}"));

        var queue = made(template, Map.of("queue", "yes"));
        assertThat(queue.layoutOf(ElementId.of("table")).box()).contains(new Box(0, 200, 96, 96));
        assertThat(queue.layoutOf(ElementId.of("queue")).box()).contains(new Box(0, 0, 96, 96));
        assertThat(askedToLayOut(template, Map.of("queue", "yes"))).isEmpty();

        var both = Map.of("queue", "yes", "topic", "yes");
        assertThat(askedToLayOut(template, both)).isEmpty();
        assertThat(made(template, both).layoutOf(ElementId.of("topic")).box()).contains(new Box(300, 0, 96, 96));
        assertThat(made(template, Map.of()).layoutOf(ElementId.of("table")).box()).contains(new Box(0, 0, 96, 96));
    }

    @Test
    void laysOutAnewWhatTwoChoicesDrawDifferently() {
        var template = sound(twoParameters(
                "\"table\": {\"box\": [0, 200, 96, 96]}, \"queue\": {\"box\": [0, 0, 96, 96]}",
                "\"table\": {\"box\": [200, 0, 96, 96]}, \"topic\": {\"box\": [0, 0, 96, 96]}"));

        assertThat(askedToLayOut(template, Map.of("topic", "yes"))).isEmpty();
        assertThat(askedToLayOut(template, Map.of("queue", "yes", "topic", "yes"))).hasSize(1);
    }

    @Test
    void refusesAPlaceForWhatIsNotThere() {
        assertThat(twoParameters("\"tabel\": {\"box\": [0, 200, 96, 96]}", ""))
                .isInstanceOfSatisfying(TemplateReader.Read.Unsound.class, unsound -> assertThat(unsound.problem())
                        .contains("yes places \"tabel\", which is not there"));
    }

    @Test
    void drawsAThirdZoneBesideTheOthers() {
        var made = Templates.instantiate(THREE_TIER, Map.of("zones", "3", "engine", "ec2"), _ -> {
            throw new AssertionError("laid out anew");
        });

        assertThat(made).isInstanceOfSatisfying(Making.Made.class, three -> {
            var zones = Stream.of("az-a", "az-b", "az-c")
                    .map(zone -> three.diagram().layoutOf(ElementId.of(zone)).box().orElseThrow())
                    .toList();
            assertThat(zones.get(2).y() - zones.get(1).y()).isEqualTo(zones.get(1).y() - zones.get(0).y());
            assertThat(three.diagram().layoutOf(ElementId.of("web-asg")).at())
                    .containsOnlyKeys(ElementId.of("app-a"), ElementId.of("app-b"), ElementId.of("app-c"));
        });
    }

    @Test
    void keepsTheDrawingWhereAnAlternativeHasThePlaceOfTheOther() {
        var made = Templates.instantiate(THREE_TIER, Map.of("engine", "ec2"), _ -> {
            throw new AssertionError("laid out anew");
        });

        assertThat(made).isInstanceOfSatisfying(Making.Made.class, other -> {
            var servers = other.diagram().layoutOf(ElementId.of("web-asg")).at();
            assertThat(servers).isNotEmpty().isEqualTo(THREE_TIER.diagram().layoutOf(ElementId.of("web-svc")).at());
        });
    }

    @Test
    void findsATemplateByThePatternsNumber() {
        assertThat(found("a1").id()).isEqualTo("three-tier-web");
    }

    @Test
    void proposesTheNearestTemplate() {
        assertThat(Templates.find("tree-tier-web"))
                .isInstanceOfSatisfying(Finding.Unknown.class, unknown -> assertThat(unknown.sentence())
                        .contains("did you mean \"three-tier-web\"?"));
    }

    @Test
    void proposesTheNearestParameterAndChoice() {
        assertThat(refused(Map.of("engin", "ec2"))).contains("did you mean \"engine\"?");
        assertThat(refused(Map.of("engine", "ec"))).contains("did you mean \"ec2\"?").contains("fargate, ec2");
    }

    @Test
    void takesNodesOutOfAGroupThatIsRemovedAndRulesThatReferToIt() {
        var diagram = Documents.opened("""
                {"architrave": 1, "elements": {
                  "old": {"kind": "group", "type": "security-group"},
                  "inside": {"kind": "node", "type": "x", "parent": "old"},
                  "sg": {"kind": "group", "type": "security-group", "properties": {
                    "ingress": [{"port": 80, "source": {"ref": "old"}}, {"port": 443, "source": "0.0.0.0/0"}]}},
                  "web": {"kind": "node", "type": "x", "properties": {
                    "securityGroups": [{"ref": "old"}, {"ref": "sg"}], "key": {"ref": "old"}}}}}
                """);

        var cut = TemplateCut.without(diagram, java.util.Set.of(ElementId.of("old")));

        assertThat(cut.has(ElementId.of("inside"))).isFalse();
        assertThat(cut.group(ElementId.of("sg")).orElseThrow().properties().items("ingress")).hasSize(1);
        assertThat(cut.node(ElementId.of("web")).orElseThrow().properties().keys()).containsExactly("securityGroups");
    }

    private static Template found(String name) {
        return switch (Templates.find(name)) {
            case Finding.Found(var template) -> template;
            case Finding.Unknown(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private static Diagram made(Template template, Map<String, String> choices) {
        return switch (Templates.instantiate(template, choices, diagram -> diagram)) {
            case Making.Made(var diagram) -> diagram;
            case Making.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private static String refused(Map<String, String> choices) {
        return Templates.instantiate(THREE_TIER, choices, diagram -> diagram) instanceof Making.Refused(var sentence)
                ? sentence
                : "made";
    }
}
