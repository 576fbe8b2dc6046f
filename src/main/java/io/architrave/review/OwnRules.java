package io.architrave.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.catalog.BillingNames;
import io.architrave.catalog.Catalog;
import io.architrave.catalog.CatalogProblem;
import io.architrave.catalog.FileCursor;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.quantity.Condition;
import io.architrave.catalog.quantity.Parsed;
import io.architrave.catalog.quantity.UnitCheck;
import io.architrave.model.PropertyValue;
import io.architrave.model.TypeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The rules of a user's own folder: a file a rule, each a check of settings. A file that is not right is reported and
/// left out; the rest counts.
public record OwnRules(List<Rule> rules, List<CatalogProblem> problems) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    public OwnRules {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /// @param folder of the rules' files; need not exist
    public static OwnRules read(Path folder, Catalog catalog) {
        if (!Files.isDirectory(folder)) {
            return new OwnRules(List.of(), List.of());
        }
        var reader = new Reader(folder, catalog);
        return reader.read();
    }

    private static final class Reader {
        private final Path folder;
        private final Catalog catalog;
        private final List<CatalogProblem> problems = new ArrayList<>();
        private final Set<String> ids =
                Rules.all().stream().map(rule -> rule.info().id()).collect(Collectors.toCollection(HashSet::new));

        Reader(Path folder, Catalog catalog) {
            this.folder = folder;
            this.catalog = catalog;
        }

        OwnRules read() {
            var rules = new ArrayList<Rule>();
            try (var files = Files.list(folder)) {
                for (var file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                    read(file).ifPresent(rules::add);
                }
            } catch (IOException unreadable) {
                problems.add(
                        new CatalogProblem("rules", "", "cannot be read (" + unreadable.getMessage() + ")"));
            }
            return new OwnRules(rules, problems);
        }

        private Optional<Rule> read(Path file) throws IOException {
            var name = "rules/" + file.getFileName();
            var found = new ArrayList<CatalogProblem>();
            Optional<Rule> rule = Optional.empty();
            try {
                rule = Optional.of(rule(new FileCursor(name, "", JSON.readTree(file.toFile()), found::add)));
            } catch (JsonProcessingException broken) {
                int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
                found.add(new CatalogProblem(
                        name, "", "is not JSON: " + broken.getOriginalMessage(), OptionalInt.of(line)));
            }
            for (var problem : found) {
                problems.add(problem.line().isPresent() ? problem : problem.placedIn(Files.readString(file)));
            }
            return rule.filter(_ -> found.isEmpty());
        }

        private Rule rule(FileCursor file) {
            file.knowsOnly(
                    "id", "title", "types", "severity", "holds", "failure", "why", "remedy", "set", "practices",
                    "source");
            var types = types(file);
            return new PropertyRule(
                    info(file),
                    types.stream().map(ServiceType::key).toList(),
                    condition(file, types),
                    file.text("failure"),
                    remedy(file, types));
        }

        private RuleInfo info(FileCursor file) {
            var id = file.text("id");
            if (!id.isEmpty() && !Pillar.isOfRule(id)) {
                file.report("id",
                        "is \"" + id + "\"; begin it with its pillar: REL-, SEC-, PERF-, COST-, OPS- or SUS-");
            } else if (!ids.add(id)) {
                file.report("id", "is \"" + id + "\", which another rule has; acknowledgements name a rule by it");
            }
            var draft = RuleInfo.of(Pillar.isOfRule(id) ? id : "DGM-" + id, file.text("title"))
                    .setting(file.constant(Severity.class, "severity", Severity.WARNING))
                    .practices(file.texts("practices").toArray(String[]::new))
                    .why(file.text("why"))
                    .remedy(file.text("remedy"));
            return (file.has("set") ? draft.mends() : draft).source(file.address("source"));
        }

        private List<ServiceType> types(FileCursor file) {
            var types = new ArrayList<ServiceType>();
            for (var key : file.texts("types")) {
                var type = catalog.find(TypeKey.of(key)).filter(one -> one.summary().standing().isWhole());
                type.ifPresentOrElse(types::add, () -> file.report(
                        "types", "names \"" + key + "\", of which the catalogue knows no settings"));
            }
            if (!file.has("types")) {
                file.report("types", "is missing; write the keys of the types that it speaks of");
            }
            return types;
        }

        private Condition condition(FileCursor file, List<ServiceType> types) {
            return switch (Condition.parse(file.text("holds"))) {
                case Parsed.Ok<Condition>(var condition) -> {
                    for (var type : types) {
                        new UnitCheck(BillingNames.of(type)).problem(condition)
                                .ifPresent(sentence -> file.report("holds", "for " + type.key() + ": " + sentence));
                    }
                    yield condition;
                }
                case Parsed.Bad<Condition> bad -> {
                    file.report("holds", bad.sentence());
                    yield new Condition.On("");
                }
            };
        }

        private Map<String, PropertyValue> remedy(FileCursor file, List<ServiceType> types) {
            var set = new TreeMap<String, PropertyValue>();
            file.object("set").ifPresent(settings -> {
                for (var key : settings.members()) {
                    settings.value(key).ifPresent(value -> {
                        set.put(key, value);
                        types.forEach(type -> type.property(key)
                                .map(spec -> spec.objection(value))
                                .orElse(Optional.of("is no setting of " + type.key()))
                                .ifPresent(objection -> settings.report(key, objection)));
                    });
                }
            });
            return set;
        }
    }
}
