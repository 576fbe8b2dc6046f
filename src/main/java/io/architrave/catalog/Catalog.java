package io.architrave.catalog;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.model.Edge;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// All types by key. Summaries come from an index that the build writes; a whole file is read when first asked for.
public final class Catalog {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final Map<TypeKey, IndexEntry> index;
    private final List<Category> categories;
    private final List<TypeKey> groups;
    private final Map<TypeKey, ServiceType> whole = new ConcurrentHashMap<>();
    private final Map<String, OptionList> optionLists = new ConcurrentHashMap<>();

    /// @param origin the file that describes a type, or, of a sketch, the type that stands for it by now; may be blank
    /// @param own types that no resource holds
    private Catalog(Catalog bundled, OwnTypes own) {
        this(bundled.with(own.types()), Stream.concat(bundled.categories.stream(), own.categories().stream()).toList());
        own.types().forEach(type -> whole.put(type.key(), type));
    }

    private Map<TypeKey, IndexEntry> with(List<ServiceType> own) {
        var all = new LinkedHashMap<>(index);
        own.forEach(type -> all.put(type.key(), new IndexEntry(type.summary(), "")));
        return all;
    }

    private record IndexEntry(TypeSummary summary, String origin) {}

    private Catalog(Map<TypeKey, IndexEntry> index, List<Category> categories) {
        this.index = index;
        this.categories = List.copyOf(categories);
        this.groups = index.values().stream()
                .map(IndexEntry::summary)
                .filter(TypeSummary::group)
                .map(TypeSummary::key)
                .toList();
    }

    private static final class Bundled {
        static final Catalog CATALOG = readIndex();
    }

    /// The catalogue that ships with the program.
    public static Catalog bundled() {
        return Bundled.CATALOG;
    }

    /// This catalogue and the types of a user's own.
    public Catalog with(OwnTypes own) {
        return new Catalog(this, own);
    }

    private static Catalog readIndex() {
        var file = new FileCursor(CatalogFiles.INDEX, "", readResource(CatalogFiles.INDEX), Catalog::refuse);
        var entries = new LinkedHashMap<TypeKey, IndexEntry>();
        for (var type : file.objects("types")) {
            var standing = type.flag("retired") ? Standing.RETIRED : Standing.WHOLE;
            var summary = summary(type, type.constant(Scope.class, "scope", Scope.OUTSIDE), standing);
            entries.put(summary.key(), new IndexEntry(summary, type.text("path")));
        }
        for (var sketch : file.objects("sketches")) {
            var cover = sketch.textOr("coveredBy", "");
            var standing = !cover.isEmpty() ? Standing.COVERED : sketch.flag("part") ? Standing.PART : Standing.SKETCH;
            var summary = summary(sketch, Scope.REGIONAL, standing);
            entries.put(summary.key(), new IndexEntry(summary, cover));
        }
        var categories = file.objects("categories").stream()
                .map(category -> new Category(category.text("key"), category.text("label"), category.text("colour")))
                .toList();
        return new Catalog(entries, categories);
    }

    private static TypeSummary summary(FileCursor type, Scope scope, Standing standing) {
        return new TypeSummary(
                TypeKey.of(type.text("type")),
                type.text("name"),
                type.texts("aliases"),
                type.text("category"),
                type.text("icon"),
                scope,
                Set.copyOf(type.constants(Role.class, "roles")),
                type.flag("group"),
                standing);
    }

    /// The files that ship are checked by the build: a problem here is a defect of the program, not of the input.
    private static void refuse(CatalogProblem problem) {
        throw new IllegalStateException(problem.toString());
    }

    static JsonNode readResource(String path) {
        try (var stream = Catalog.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The catalogue lacks " + path);
            }
            return JSON.readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException("The catalogue's " + path + " cannot be read", broken);
        }
    }

    public List<TypeSummary> summaries() {
        return index.values().stream().map(IndexEntry::summary).toList();
    }

    public List<Category> categories() {
        return categories;
    }

    public Optional<Category> category(String key) {
        return categories.stream()
                .filter(category -> category.key().equals(key))
                .findFirst();
    }

    public boolean knows(TypeKey key) {
        return index.containsKey(key);
    }

    public Optional<TypeSummary> summary(TypeKey key) {
        return Optional.ofNullable(index.get(key)).map(IndexEntry::summary);
    }

    public Optional<ServiceType> find(TypeKey key) {
        return Optional.ofNullable(index.get(key)).map(entry -> whole.computeIfAbsent(key, _ -> read(entry)));
    }

    public Optional<ServiceType> find(String key) {
        return find(TypeKey.of(key));
    }

    /// What AWS calls a type today: its own name, or, of one that goes on under another name, that of its successor. The
    /// key where the catalogue does not know it.
    public String presentName(TypeKey key) {
        var own = summary(key);
        return own.filter(summary -> summary.standing() == Standing.RETIRED)
                .flatMap(_ -> lifecycle(key))
                .filter(lifecycle -> lifecycle.status() == Lifecycle.Status.RENAMED)
                .flatMap(lifecycle -> lifecycle.successors().stream().findFirst())
                .flatMap(this::summary)
                .or(() -> own)
                .map(TypeSummary::name)
                .orElse(key.value());
    }

    /// Why a type is no longer what a new design should draw; empty for one that is, or that is not known.
    public Optional<Lifecycle> lifecycle(TypeKey key) {
        return retired(key)
                .or(() -> summary(key)
                        .filter(summary -> summary.standing() == Standing.COVERED)
                        .flatMap(_ -> find(key)))
                .flatMap(type -> type.facts().lifecycle());
    }

    /// The type whose file tells what became of a service: the type itself where it has retired, and, of a sketch, the
    /// type that stands for it by now where that has.
    public Optional<ServiceType> retired(TypeKey key) {
        return Optional.ofNullable(index.get(key)).flatMap(entry -> switch (entry.summary.standing()) {
            case RETIRED -> find(key);
            case COVERED -> find(entry.origin).filter(cover -> cover.summary().standing() == Standing.RETIRED);
            case WHOLE, SKETCH, PART -> Optional.empty();
        });
    }

    public Optional<ServiceType> typeOf(Typed element) {
        return find(element.type());
    }

    private ServiceType read(IndexEntry entry) {
        if (!entry.summary.standing().isWhole()) {
            return Sketch.of(entry.summary, groups, Optional.of(entry.origin).filter(cover -> !cover.isEmpty()));
        }
        var file = new FileCursor(entry.origin, "", readResource(entry.origin), Catalog::refuse);
        return new ServiceTypeReader(file, key -> Optional.of(options(key))).read();
    }

    /// A shared list of choices, for example `ec2-instance-types`.
    public OptionList options(String key) {
        return optionLists.computeIfAbsent(key, _ -> {
            var path = "options/" + key + ".json";
            return OptionList.read(key, new FileCursor(path, "", readResource(path), Catalog::refuse));
        });
    }

    /// The same where there may be none of that name.
    Optional<OptionList> findOptions(String key) {
        return Catalog.class.getResource("options/" + key + ".json") == null
                ? Optional.empty()
                : Optional.of(options(key));
    }

    public boolean hasRole(Typed element, Role role) {
        return summary(element.type())
                .map(summary -> summary.roles().contains(role))
                .orElse(false);
    }

    /// What AWS offers between two types, the most usual first: what the file of the origin says of its departures, then
    /// what that of the target says of its arrivals. Empty also where one of them is unknown: ask
    /// [#judges(TypeKey, TypeKey)] before calling a connection impossible.
    public List<ConnectionRule> connections(TypeKey from, TypeKey to) {
        var origin = find(from);
        var target = find(to);
        if (origin.isEmpty() || target.isEmpty()) {
            return List.of();
        }
        var departures = origin.get().connections().stream()
                .filter(rule -> rule.reaches(target.get().summary()));
        var arrivals = target.get().connections().stream()
                .filter(rule -> rule.isReachedFrom(origin.get().summary()));
        return Stream.concat(departures, arrivals).toList();
    }

    /// Whether [#connections(TypeKey, TypeKey)] is the whole answer. It is not where a type is unknown or only a sketch,
    /// nor for a group that only frames, since a connection to it means something inside.
    public boolean judges(TypeKey from, TypeKey to) {
        return Stream.of(from, to).allMatch(key -> find(key)
                .filter(type -> type.summary().standing().isWhole())
                .filter(type -> type.frame().filter(GroupFrame::transparent).isEmpty())
                .isPresent());
    }

    public Optional<ConnectionRule> connection(TypeKey from, Relation relation, TypeKey to) {
        return connections(from, to).stream()
                .filter(rule -> rule.relation() == relation)
                .findFirst();
    }

    /// The port of a connection: the edge's own, that of a choice the callee has taken (its engine), or the usual one of
    /// the pair of types.
    public Optional<Integer> port(Edge edge, Typed from, Typed to) {
        return edge.properties()
                .number("port")
                .map(Number::intValue)
                .or(() -> connection(from.type(), edge.relation(), to.type())
                        .flatMap(ConnectionRule::port)
                        .map(usual -> chosenPort(to).orElse(usual)));
    }

    private Optional<Integer> chosenPort(Typed callee) {
        return typeOf(callee).stream()
                .flatMap(type -> type.properties().stream())
                .flatMap(spec -> callee.properties().text(spec.key()).flatMap(spec::choice).stream())
                .flatMap(choice -> Optional.ofNullable(choice.facts().get("port")).stream())
                .map(Integer::valueOf)
                .findFirst();
    }

    /// What a new design can draw: all but the sketches for which a whole type stands by now.
    public List<TypeSummary> offered() {
        return summaries().stream().filter(summary -> summary.standing() != Standing.COVERED).toList();
    }

    /// Summaries whose name, key and aliases together hold every word of the query. One that is called exactly so comes
    /// first, then those of which a name begins so, then the rest; a blank query finds everything.
    public List<TypeSummary> search(String query) {
        var asked = query.strip().toLowerCase(Locale.ROOT);
        var words = List.of(asked.split("\\s+"));
        return offered().stream()
                .filter(summary -> words.stream().allMatch(haystack(summary)::contains))
                .sorted(Comparator.comparingInt((TypeSummary summary) -> distance(asked, summary))
                        .thenComparing(TypeSummary::standing))
                .toList();
    }

    private static int distance(String asked, TypeSummary summary) {
        var names = haystack(summary).lines().toList();
        if (names.contains(asked)) {
            return 0;
        }
        return names.stream().anyMatch(name -> name.startsWith(asked)) ? 1 : 2;
    }

    /// One name a line. The vendor's word is no part of a name that anybody types.
    private static String haystack(TypeSummary summary) {
        var name = summary.name().replaceFirst("^(Amazon|AWS) ", "");
        return (summary.name() + "\n" + name + "\n" + summary.key() + "\n" + String.join("\n", summary.aliases()))
                .toLowerCase(Locale.ROOT);
    }
}
