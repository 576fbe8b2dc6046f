package io.architrave.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.document.Templates.Making;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The shipped templates say nothing that the catalogue does not know: no misspelled setting that every rule would then
/// overlook, no value that AWS refuses, no connection that AWS does not offer.
class TemplateWordsTest {

    private final Catalog catalog = Catalog.bundled();

    static Stream<Arguments> everyTemplateWithEveryChoice() {
        return Templates.all().stream().flatMap(template -> Stream.concat(
                Stream.of(Arguments.of(template.id(), Map.of())),
                template.parameters().stream().flatMap(parameter -> parameter.choices().stream()
                        .map(choice -> Arguments.of(template.id(), Map.of(parameter.key(), choice.key()))))));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateWithEveryChoice")
    void areAllKnownToTheCatalogue(String id, Map<String, String> choices) {
        var diagram = made(id, choices);
        var complaints = new ArrayList<String>();
        Stream.concat(diagram.nodes(), diagram.groups()).forEach(element -> complaints.addAll(complaints(element)));
        diagram.edges().forEach(edge -> complaint(diagram, edge).ifPresent(complaints::add));
        assertThat(complaints).isEmpty();
    }

    private List<String> complaints(Typed element) {
        var type = catalog.typeOf(element);
        if (type.isEmpty()) {
            return List.of(element.id() + " is of the unknown type " + element.type());
        }
        var complaints = new ArrayList<String>();
        element.properties().asMap().forEach((key, value) -> {
            var where = element.id() + "." + key + " ";
            type.get().property(key).ifPresentOrElse(
                    spec -> spec.objection(value).ifPresent(sentence -> complaints.add(where + sentence)),
                    () -> complaints.add(where + "is no property of " + element.type()));
        });
        element.usage().asMap().keySet().stream()
                .filter(key -> type.get().usage(key).isEmpty())
                .forEach(key -> complaints.add(element.id() + "." + key + " is no usage of " + element.type()));
        return complaints;
    }

    private Optional<String> complaint(Diagram diagram, Edge edge) {
        var from = diagram.typed(edge.from()).orElseThrow();
        var to = diagram.typed(edge.to()).orElseThrow();
        if (!catalog.judges(from.type(), to.type())
                || catalog.connection(from.type(), edge.relation(), to.type()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(edge.id() + ": " + from.type() + " to " + to.type() + " is offered by no file as "
                + edge.relation().key());
    }

    private static Diagram made(String id, Map<String, String> choices) {
        var template = Templates.all().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        return switch (Templates.instantiate(template, choices, diagram -> diagram)) {
            case Making.Made(var diagram) -> diagram;
            case Making.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }
}
