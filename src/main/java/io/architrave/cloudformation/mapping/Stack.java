package io.architrave.cloudformation.mapping;

import io.architrave.catalog.Binding;
import io.architrave.catalog.Condition;
import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ResourceMapping.MappedResource;
import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Output;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Template.Assumption;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A stack while it is being made out of a drawing: the elements that become resources, and what the wiring of their
 * connections adds. Not for use by several threads.
 */
public final class Stack {

    private final Drawing drawing;
    private final Map<ElementId, ResourceMapping> mapped;
    private final Places places;
    private final boolean severalPlaces;
    private final List<Edge> everyEdge;
    private final List<Edge> edges;
    private final LogicalIds ids;
    private final Map<ElementId, ElementId> drawnRoles;
    private final Slots slots = new Slots();
    private final Map<ElementId, List<Resource>> added = new TreeMap<>();
    private final Map<ElementId, List<Suppression>> accepted = new TreeMap<>();
    private final Map<String, Parameter> parameters = new TreeMap<>();
    private final Map<String, Value> conditions = new TreeMap<>();
    private final Map<String, Map<String, Value>> byEnvironment = new TreeMap<>();
    private final Map<String, Output> outputs = new TreeMap<>();
    private final Map<String, Assumption> assumptions = new LinkedHashMap<>();

    /** @param mapped the elements that become resources, by id */
    public Stack(Drawing drawing, Map<ElementId, ResourceMapping> mapped) {
        this.drawing = drawing;
        this.mapped = new TreeMap<>(mapped);
        this.places = new Places(drawing, mapped.keySet());
        this.severalPlaces = places.all().size() > 1;
        this.everyEdge = drawing.diagram().edges()
                .filter(edge -> mapped.containsKey(edge.from()) && mapped.containsKey(edge.to())).toList();
        this.edges = everyEdge.stream().filter(this::isWithin).toList();
        this.ids = new LogicalIds(this.mapped.entrySet().stream().map(entry -> new LogicalIds.Named(entry.getKey(),
                drawing.name(entry.getKey()), entry.getValue().noun())).toList());
        this.drawnRoles = drawnRoles();
    }

    /** The first role drawn at an element, by the ids of the connections, takes the place of the element's own. */
    private Map<ElementId, ElementId> drawnRoles() {
        Map<ElementId, ElementId> roles = new TreeMap<>();
        edges.stream().filter(edge -> edge.relation() == Relation.ASSOCIATION
                && mapping(edge.from()).filter(mapping -> mapping.offers().containsKey("role")).isPresent())
                .forEach(edge -> roles.putIfAbsent(edge.to(), edge.from()));
        return roles;
    }

    public Drawing drawing() {
        return drawing;
    }

    /** The elements that become resources, by id. */
    public List<ElementId> elements() {
        return List.copyOf(mapped.keySet());
    }

    public boolean isMapped(ElementId element) {
        return mapped.containsKey(element);
    }

    public Optional<ResourceMapping> mapping(ElementId element) {
        return Optional.ofNullable(mapped.get(element));
    }

    /** Connections whose two ends both become resources and stand in one account and region, by id. */
    public List<Edge> edges() {
        return edges;
    }

    /**
     * Connections whose two ends both become resources, across regions and accounts too. For what AWS allows across
     * regions: permissions, replication, origins, records. A reference to a resource of another place becomes an
     * output there and a parameter here.
     */
    public List<Edge> everyEdge() {
        return everyEdge;
    }

    /** Those of {@link #edges()} that lead from an element in a way, by id. */
    public Stream<Edge> edgesFrom(ElementId element, Relation relation) {
        return drawing.index().outgoing(element, relation).filter(this::isWithin);
    }

    /** Those of {@link #edges()} that lead to an element in a way, by id. */
    public Stream<Edge> edgesTo(ElementId element, Relation relation) {
        return drawing.index().incoming(element, relation).filter(this::isWithin);
    }

    private boolean isWithin(Edge edge) {
        return isMapped(edge.from()) && isMapped(edge.to()) && places.of(edge.from()).equals(places.of(edge.to()));
    }

    /** The account and region in which an element becomes resources. */
    public Place place(ElementId element) {
        return places.of(element);
    }

    /** A pseudo parameter that means the element's place, wherever the value that holds it is read. */
    public Ref placed(ElementId element, Ref pseudo) {
        return severalPlaces ? place(element).its(pseudo) : pseudo;
    }

    /** The accounts and regions in which elements become resources, in their order. */
    public SortedSet<Place> places() {
        return places.all();
    }

    /** A logical id of the element; that of its role leads to the role that is drawn at it, where one is. */
    public String id(ElementId element, String as) {
        return drawnRole(element).filter(role -> isOwnRole(element, as)).map(role -> ids.id(role, ""))
                .orElseGet(() -> ids.id(element, as));
    }

    /** The role that is drawn at an element and so takes the place of its own. */
    public Optional<ElementId> drawnRole(ElementId element) {
        return Optional.ofNullable(drawnRoles.get(element));
    }

    private boolean isOwnRole(ElementId element, String as) {
        return mapping(element).flatMap(ResourceMapping::role).filter(as::equals).isPresent();
    }

    /** What all logical ids of the element begin with. */
    public String base(ElementId element) {
        return ids.base(element);
    }

    public Ref ref(ElementId element) {
        return new Ref(id(element, ""));
    }

    public GetAtt attribute(ElementId element, String attribute) {
        return new GetAtt(id(element, ""), attribute);
    }

    public Slots slots() {
        return slots;
    }

    /** A facet that the element offers to wiring, with its values; empty where it does not offer it. */
    public Optional<Fields> offer(ElementId element, String facet) {
        return offered(element, facet).map(value -> value instanceof Fields fields ? fields : Fields.EMPTY);
    }

    /** A facet that is no structure. */
    public Optional<Value> offered(ElementId element, String facet) {
        return mapping(element).map(ResourceMapping::offers).map(offers -> offers.get(facet))
                .flatMap(binding -> evaluate(element, binding));
    }

    public Optional<Value> evaluate(ElementId element, Binding binding) {
        return new BindingValues(this, element).value(binding);
    }

    public boolean holds(ElementId element, Condition condition) {
        return new ConditionCheck(this, element).holds(condition);
    }

    /** Adds a resource to an element's own; answers its logical id. */
    public String add(ElementId element, String as, String type, Fields properties) {
        Resource resource = new Resource(id(element, as), type, "", Optional.of(element.value()), properties);
        add(element, resource);
        return resource.logicalId();
    }

    /** Adds a resource, once for a logical id: two lines between the same two elements ask for one thing. */
    public void add(ElementId element, Resource resource) {
        List<Resource> others = added.computeIfAbsent(element, key -> new ArrayList<>());
        if (others.stream().noneMatch(other -> other.logicalId().equals(resource.logicalId()))) {
            others.add(resource);
        }
    }

    public boolean has(ElementId element, String as) {
        return added.getOrDefault(element, List.of()).stream()
                .anyMatch(resource -> resource.logicalId().equals(id(element, as)));
    }

    /** Notes a rule of cdk-nag that the element's first resource breaks on purpose, for what is drawn at it. */
    public void accept(ElementId element, Suppression rule) {
        List<Suppression> rules = accepted.computeIfAbsent(element, key -> new ArrayList<>());
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }

    List<Suppression> accepted(ElementId element) {
        return accepted.getOrDefault(element, List.of());
    }

    public void declare(String name, Parameter parameter) {
        parameters.putIfAbsent(name, parameter);
    }

    public Map<String, Parameter> parameters() {
        return parameters;
    }

    /** Declares a condition; the first of a name stays. */
    public void declare(String name, Intrinsic condition) {
        conditions.putIfAbsent(name, condition);
    }

    public Map<String, Value> conditions() {
        return conditions;
    }

    /** Values by environment, by the name under which the template's mapping has them. */
    Map<String, Map<String, Value>> byEnvironment() {
        return byEnvironment;
    }

    public void output(String name, Output output) {
        outputs.put(name, output);
    }

    public Map<String, Output> outputs() {
        return outputs;
    }

    /** Notes that the diagram leaves something open and the template had to settle it. */
    public void assume(ElementId element, String what, String taken) {
        assumptions.putIfAbsent(element + "/" + what,
                new Assumption(element.value(), drawing.name(element), what, taken));
    }

    public List<Assumption> assumptions() {
        return List.copyOf(assumptions.values());
    }

    /** A resource of an element's mapping as it stands now, with what the slots hold so far. */
    public Optional<Resource> written(ElementId element, String as) {
        return forms(element).filter(form -> form.as().equals(as)).findFirst().map(new ElementResource(this,
                element)::of);
    }

    /** The resources of an element's mapping that apply; of several with one name one does. */
    Stream<MappedResource> forms(ElementId element) {
        return mapping(element).map(ResourceMapping::resources).orElse(List.of()).stream()
                .filter(form -> form.when().map(condition -> holds(element, condition)).orElse(true));
    }

    /** The resources of an element: those of its mapping that apply, then what wiring added. */
    public List<Resource> resources(ElementId element) {
        List<Resource> resources = new ArrayList<>();
        forms(element).filter(form -> drawnRole(element).isEmpty() || !isOwnRole(element, form.as()))
                .map(new ElementResource(this, element)::of).forEach(resources::add);
        resources.addAll(added.getOrDefault(element, List.of()));
        return resources;
    }
}
