package io.architrave.cloudformation.deployment;

import io.architrave.cloudformation.mapping.Place;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.schema.ValueType;
import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Join;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Output;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A template of a whole design, taken apart into one for each place. A reference to a resource that stands elsewhere
 * becomes an output there and a parameter here.
 */
public final class Partition {

    /** @param links what the stack takes from others */
    public record Share(Place place, Template template, List<Link> links) {}

    private final Template whole;
    private final Function<String, Place> placeOf;
    private final ResourceSchemas schemas;
    private final CrossNames names;
    private final Map<String, Resource> resources = new HashMap<>();
    private final SortedSet<Place> places = new TreeSet<>();
    private final Map<Place, PlaceStack> byPlace = new HashMap<>();

    private Partition(Template whole, Function<String, Place> placeOf, ResourceSchemas schemas) {
        this.whole = whole;
        this.placeOf = placeOf;
        this.schemas = schemas;
        this.names = new CrossNames(whole, schemas);
        whole.resources().forEach(resource -> {
            resources.put(resource.logicalId(), resource);
            places.add(place(resource));
        });
    }

    /**
     * @param whole a template whose resources all belong to elements
     * @param placeOf the place of an element, by its id
     * @return in the order of deployment; empty for a template without resources
     */
    public static List<Share> of(Template whole, Function<String, Place> placeOf, ResourceSchemas schemas) {
        return new Partition(whole, placeOf, schemas).stacks();
    }

    private List<Share> stacks() {
        List<PlaceStack> stacks = new ArrayList<>();
        DeploymentOrder.of(places, needs()).forEach(place -> stacks.add(new PlaceStack(place, stacks.size())));
        stacks.forEach(stack -> byPlace.put(stack.place, stack));
        stacks.forEach(PlaceStack::take);
        return stacks.stream().map(PlaceStack::made).toList();
    }

    private Place place(Resource resource) {
        return placeOf.apply(resource.element().orElseThrow());
    }

    private Map<Place, Set<Place>> needs() {
        Map<Place, Set<Place>> needs = new TreeMap<>();
        for (Resource resource : whole.resources()) {
            References.visit(resource.properties(), function -> target(function).map(this::place)
                    .filter(other -> !other.equals(place(resource)))
                    .ifPresent(other -> needs.computeIfAbsent(place(resource), key -> new TreeSet<>()).add(other)));
        }
        return needs;
    }

    private Optional<Resource> target(Intrinsic function) {
        return switch (function) {
            case Ref(var name) -> Optional.ofNullable(resources.get(name));
            case GetAtt(var name, var attribute) -> Optional.ofNullable(resources.get(name));
            default -> Optional.empty();
        };
    }

    private boolean isList(Part reference) {
        return reference instanceof GetAtt att && target(att).flatMap(resource -> schemas.find(resource.type()))
                .flatMap((ResourceSchema schema) -> schema.attribute(att.attribute()))
                .filter(type -> type instanceof ValueType.ListOf).isPresent();
    }

    /** One stack while it is being made. */
    private final class PlaceStack {

        private final Place place;
        private final int turn;
        private final List<Resource> own = new ArrayList<>();
        private final Map<String, Output> outputs = new LinkedHashMap<>();
        private final Map<String, Parameter> parameters = new LinkedHashMap<>();
        private final Map<String, Link> links = new TreeMap<>();

        /** @param turn its place in the order of deployment, from 0 */
        PlaceStack(Place place, int turn) {
            this.place = place;
            this.turn = turn;
            parameters.putAll(whole.parameters());
            whole.outputs().forEach((name, output) -> {
                if (output.element().map(placeOf).filter(place::equals).isPresent()) {
                    outputs.put(name, output);
                }
            });
        }

        /** Takes the resources that stand here, with what they need of others. */
        void take() {
            for (Resource resource : whole.resources()) {
                if (place(resource).equals(place)) {
                    Resource here = resource.mapped(this::here);
                    own.add(here.dependingOn(resource.dependsOn().stream()
                            .filter(id -> !resources.containsKey(id) || place(resources.get(id)).equals(place))
                            .toList()));
                }
            }
            outputs.replaceAll((name, output) -> output.withValue(References.replace(output.value(),
                    this::here)));
        }

        private Part here(Part part) {
            if (part instanceof Ref ref && Place.isPlaced(ref)) {
                return pseudo(ref);
            }
            Optional<Resource> target = part instanceof Intrinsic function ? target(function) : Optional.empty();
            if (target.isEmpty() || place(target.get()).equals(place)) {
                return part;
            }
            PlaceStack other = Objects.requireNonNull(byPlace.get(place(target.get())));
            return taken(part, target.get(), other);
        }

        private Part taken(Part part, Resource target, PlaceStack other) {
            boolean late = other.turn > turn;
            String name = names.of(part);
            Value value = isList(part) ? new Join(",", (Value) part) : (Value) part;
            other.outputs.computeIfAbsent(name, key -> new Output("For the other stacks of this design ("
                    + PlainText.description(target.section()) + ")", value).of(target.element().orElseThrow()));
            parameters.computeIfAbsent(name, key -> new Parameter(isList(part) ? "CommaDelimitedList" : "String",
                    "Output " + name + " of the stack " + other.place.label(),
                    late ? Optional.of("") : Optional.empty(),
                    List.of(), Optional.empty(), Optional.empty()));
            links.put(name, new Link(name, other.place.label(), name, late));
            return new Ref(name);
        }

        /** The region of an ARN is where its resource stands, and the account too. */
        private Part pseudo(Ref placed) {
            Ref plain = Place.plain(placed);
            if (place.its(plain).equals(placed)) {
                return plain;
            }
            Place other = places.stream().filter(one -> one.its(plain).equals(placed)).findFirst().orElse(place);
            if (plain.equals(Ref.REGION)) {
                return new Literal(other.region());
            }
            if (other.account().equals(place.account())) {
                return plain;
            }
            String name = other.accountParameter();
            parameters.putIfAbsent(name, Parameter.required("The id of the account " + other.account(), "\\d{12}",
                    "Give the twelve digits of the account."));
            return new Ref(name);
        }

        Share made() {
            Set<String> late = new TreeSet<>();
            links.values().stream().filter(Link::late).map(Link::parameter).forEach(late::add);
            LateReferences guard = new LateReferences(late, schemas);
            Function<String, Boolean> here = element -> placeOf.apply(element).equals(place)
                    || turn == 0 && !places.contains(placeOf.apply(element));
            Template made = new Template(whole.description() + ": " + place.label(), whole.metadata(), parameters,
                    whole.mappings(), whole.conditions(), own.stream().map(guard::guarded).toList(), outputs,
                    whole.skipped().stream().filter(skipped -> here.apply(skipped.element())).toList(),
                    whole.assumptions().stream().filter(assumed -> here.apply(assumed.element())).toList());
            return new Share(place, Pruned.of(Guarded.of(made, guard.conditions())), List.copyOf(links.values()));
        }
    }
}
