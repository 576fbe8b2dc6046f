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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All types by key. Summaries come from an index that the build writes; a whole file is read when first asked for.
public final class Catalog {

    private final Map<TypeKey, CatalogIndex.Entry> index;
    private final List<Category> categories;
    private final List<TypeKey> groups;
    private final Map<TypeKey, ServiceType> whole = new ConcurrentHashMap<>();
    private final Map<String, OptionList> optionLists = new ConcurrentHashMap<>();
    private Optional<TypeSearch> finder = Optional.empty();

    /// @param own types that no resource holds
    private Catalog(Catalog bundled, OwnTypes own) {
        this(bundled.with(own.types()), Stream.concat(bundled.categories.stream(), own.categories().stream()).toList());
        own.types().forEach(type -> whole.put(type.key(), type));
    }

    private Map<TypeKey, CatalogIndex.Entry> with(List<ServiceType> own) {
        var all = new LinkedHashMap<>(index);
        own.forEach(type -> all.put(type.key(), new CatalogIndex.Entry(type.summary(), "")));
        return all;
    }

    private Catalog(Map<TypeKey, CatalogIndex.Entry> index, List<Category> categories) {
        this.index = index;
        this.categories = List.copyOf(categories);
        var framing = new ArrayList<TypeKey>();
        for (var entry : index.values()) {
            if (entry.summary().group()) {
                framing.add(entry.summary().key());
            }
        }
        this.groups = List.copyOf(framing);
    }

    private static final class Bundled {
        static final Catalog CATALOG = readIndex();
    }

    /// Apart, as the index is read without it.
    private static final class Json {
        static final ObjectMapper READER = new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
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
        var index = CatalogIndex.read();
        return new Catalog(index.entries(), index.categories());
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
            return Json.READER.readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException("The catalogue's " + path + " cannot be read", broken);
        }
    }

    public List<TypeSummary> summaries() {
        return index.values().stream().map(CatalogIndex.Entry::summary).toList();
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
        return Optional.ofNullable(index.get(key)).map(CatalogIndex.Entry::summary);
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
        return Optional.ofNullable(index.get(key)).flatMap(entry -> switch (entry.summary().standing()) {
            case RETIRED -> find(key);
            case COVERED -> find(entry.origin()).filter(cover -> cover.summary().standing() == Standing.RETIRED);
            case WHOLE, SKETCH, PART -> Optional.empty();
        });
    }

    public Optional<ServiceType> typeOf(Typed element) {
        return find(element.type());
    }

    private ServiceType read(CatalogIndex.Entry entry) {
        if (!entry.summary().standing().isWhole()) {
            return Sketch.of(entry.summary(), groups, Optional.of(entry.origin()).filter(cover -> !cover.isEmpty()));
        }
        var file = new FileCursor(entry.origin(), "", readResource(entry.origin()), Catalog::refuse);
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

    /// Summaries that a query finds, the nearest first; see [TypeSearch#search(String)].
    public List<TypeSummary> search(String query) {
        return finder().search(query).stream().map(TypeSearch.Hit::summary).toList();
    }

    /// The search over all that is offered. Prepared when first asked for, which takes longer than a search.
    public synchronized TypeSearch finder() {
        if (finder.isEmpty()) {
            var former = formerNames();
            finder = Optional.of(new TypeSearch(offered().stream()
                    .map(one -> new TypeSearch.Named(one, former.getOrDefault(one.key(), List.of())))
                    .toList()));
        }
        return finder.get();
    }

    /// What the icon set calls that for which a type stands by now.
    private Map<TypeKey, List<String>> formerNames() {
        return index.values().stream()
                .filter(entry -> entry.summary().standing() == Standing.COVERED)
                .collect(Collectors.groupingBy(entry -> TypeKey.of(entry.origin()),
                        Collectors.mapping(entry -> entry.summary().name(), Collectors.toList())));
    }
}
