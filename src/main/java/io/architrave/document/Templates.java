package io.architrave.document;

import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Origin;
import io.architrave.model.Placed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.pcollections.TreePMap;

/// The templates that ship with the program: each file of `templates/`, found by looking, so that adding one is adding
/// a file.
public final class Templates {

    private static final String FOLDER = "/io/architrave/templates";
    private static final String ENDING = ".json";

    /// What came of making a document from a template.
    public sealed interface Making {
        record Made(Diagram diagram) implements Making {}

        /// @param sentence one clear sentence, with what is near where a name is unknown
        record Refused(String sentence) implements Making {}
    }

    /// What came of looking for a template.
    public sealed interface Finding {
        record Found(Template template) implements Finding {}

        /// @param sentence one clear sentence, with the nearest name
        record Unknown(String sentence) implements Finding {}
    }

    private Templates() {}

    /// All, by the number of their pattern: A1, A2 ... A10, B1 ...
    public static List<Template> all() {
        return all(List.of());
    }

    /// All, and a user's own among them by what they say their pattern is.
    public static List<Template> all(List<Template> own) {
        return Stream.concat(ids().stream().map(Templates::load), own.stream()).sorted(byPattern()).toList();
    }

    private static Comparator<Template> byPattern() {
        return Comparator.comparing((Template template) -> template.pattern().replaceAll("\\d+", ""))
                .thenComparing(template -> template.pattern().length())
                .thenComparing(Template::pattern);
    }

    /// Reads one file where `name` is an id, and all of them only for a pattern's number.
    ///
    /// @param own templates of a user's own, by the same names
    public static Finding find(String name, List<Template> own) {
        var ids = ids();
        if (ids.contains(name)) {
            return new Finding.Found(load(name));
        }
        var mine = own.stream().filter(template -> template.id().equals(name)).findFirst();
        if (mine.isPresent()) {
            return new Finding.Found(mine.get());
        }
        own.forEach(template -> ids.add(template.id()));
        var all = all(own);
        var byNumber = all.stream()
                .filter(template -> template.pattern().equalsIgnoreCase(name))
                .findFirst();
        if (byNumber.isPresent()) {
            return new Finding.Found(byNumber.get());
        }
        return new Finding.Unknown(
                "there is no template \"" + name + "\"" + nearest(name, ids) + "; \"architrave templates\" lists all");
    }

    public static Finding find(String name) {
        return find(name, List.of());
    }

    static boolean ships(String id) {
        return ids().contains(id);
    }

    /// Takes a choice for each parameter and makes a document of what is left.
    ///
    /// @param choices by parameter; what is not named takes its default
    /// @param tidy lays a whole diagram out anew; asked only where the choices show something that neither they nor the
    ///     template give a place, only take away from what the template is drawn for, or put one element in two places
    public static Making instantiate(Template template, Map<String, String> choices, UnaryOperator<Diagram> tidy) {
        var refusal = unknownChoice(template, choices);
        if (refusal.isPresent()) {
            return new Making.Refused(refusal.get());
        }
        var taken = taken(template, choices);
        var origin = new LinkedHashMap<String, String>();
        var diagram = template.diagram();
        for (var entry : taken.entrySet()) {
            origin.put(entry.getKey().key(), entry.getValue().key());
            diagram = TemplateCut.withProperties(diagram, entry.getValue().set());
        }
        var places = places(taken.values());
        for (var entry : places.orElse(Map.of()).entrySet()) {
            diagram = diagram.withLayout(entry.getKey(), entry.getValue());
        }
        var unwanted = unwanted(taken.values());
        var drawnWithout = unwanted(taken(template, Map.of()).values());
        var left = TemplateCut.without(diagram, unwanted)
                .withOrigin(Optional.of(new Origin(template.id(), TreePMap.from(new TreeMap<>(origin)))));
        boolean otherwise = places.isPresent() && !places.get().isEmpty() || !unwanted.containsAll(drawnWithout);
        boolean drawn = places.isPresent() && (unwanted.equals(drawnWithout) || otherwise && hasPlaces(left));
        return new Making.Made(drawn ? left : tidy.apply(left.withLayout(TreePMap.empty())));
    }

    /// What the choices draw otherwise than the template does.
    ///
    /// @return empty where two of them disagree about an element
    private static Optional<Map<ElementId, LayoutEntry>> places(Collection<Template.Choice> choices) {
        var places = new HashMap<ElementId, LayoutEntry>();
        for (var choice : choices) {
            for (var entry : choice.layout().entrySet()) {
                var other = places.put(entry.getKey(), entry.getValue());
                if (other != null && !other.equals(entry.getValue())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(places);
    }

    /// Whether a place is given to everything, such as to an alternative that stands where the other one stood.
    private static boolean hasPlaces(Diagram diagram) {
        return diagram.elements().values().stream()
                .filter(Placed.class::isInstance)
                .map(element -> diagram.layoutOf(element.id()))
                .noneMatch(layout -> layout.box().isEmpty() && layout.at().isEmpty());
    }

    private static Optional<String> unknownChoice(Template template, Map<String, String> choices) {
        for (var entry : choices.entrySet()) {
            var parameter = template.parameter(entry.getKey());
            if (parameter.isEmpty()) {
                return Optional.of(unknownParameter(template, entry.getKey()));
            }
            if (parameter.get().choice(entry.getValue()).isEmpty()) {
                var known = parameter.get().choices().stream().map(Template.Choice::key).toList();
                return Optional.of("\"" + entry.getValue() + "\" is not a choice for " + entry.getKey()
                        + nearest(entry.getValue(), known) + "; it takes " + String.join(", ", known));
            }
        }
        return Optional.empty();
    }

    private static String unknownParameter(Template template, String key) {
        var known = template.parameters().stream().map(Template.Parameter::key).toList();
        return template.id() + " has no parameter \"" + key + "\"" + nearest(key, known)
                + (known.isEmpty() ? "; it has none" : "; it has " + String.join(", ", known));
    }

    private static Map<Template.Parameter, Template.Choice> taken(Template template, Map<String, String> choices) {
        var taken = new LinkedHashMap<Template.Parameter, Template.Choice>();
        for (var parameter : template.parameters()) {
            var key = Optional.ofNullable(choices.get(parameter.key())).orElse(parameter.initial());
            parameter.choice(key).ifPresent(choice -> taken.put(parameter, choice));
        }
        return taken;
    }

    private static Set<ElementId> unwanted(Collection<Template.Choice> choices) {
        var unwanted = new HashSet<ElementId>();
        choices.forEach(choice -> unwanted.addAll(choice.without()));
        return unwanted;
    }

    private static String nearest(String typed, Collection<String> known) {
        return Nearest.to(typed, known).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }

    private static Template load(String id) {
        try (var stream = Templates.class.getResourceAsStream(FOLDER + "/" + id + ENDING)) {
            if (stream == null) {
                throw new IllegalStateException("The template " + id + " is listed and not there");
            }
            return switch (TemplateReader.read(id + ENDING, stream.readAllBytes())) {
                case TemplateReader.Read.Sound(var template) -> template;
                case TemplateReader.Read.Unsound(var problem) -> throw new IllegalStateException(problem);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + id + " cannot be read", e);
        }
    }

    private static Set<String> ids() {
        var folder = Templates.class.getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("The program was packed without its templates");
        }
        try {
            return folder.openConnection() instanceof JarURLConnection jar ? inJar(jar) : inFolder(folder.toURI());
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The templates cannot be listed", e);
        }
    }

    private static Set<String> inJar(JarURLConnection jar) throws IOException {
        var prefix = FOLDER.substring(1) + "/";
        var ids = new HashSet<String>();
        jar.getJarFile().stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(prefix) && name.endsWith(ENDING))
                .forEach(name -> ids.add(name.substring(prefix.length(), name.length() - ENDING.length())));
        return ids;
    }

    private static Set<String> inFolder(URI folder) throws IOException {
        var ids = new HashSet<String>();
        try (var files = Files.list(Path.of(folder))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .forEach(name -> ids.add(name.substring(0, name.length() - ENDING.length())));
        }
        return ids;
    }
}
