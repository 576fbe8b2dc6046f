package io.architrave.cost;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Role;
import io.architrave.catalog.Scope;
import io.architrave.catalog.ServiceType;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Typed;
import io.architrave.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Estimates what a design costs a month: a pure function of the diagram, the catalogue and the price book.
public final class Estimator {

    private final Catalog catalog;
    private final PriceBook book;

    /// @param scenario key of one of the document's scenarios; an unknown one leaves the diagram as it is
    /// @param region in which to price what the document puts into its own main region
    /// @param freeTier whether to subtract the always-free allowances; as the document's settings say where empty
    public record Options(Optional<String> scenario, Optional<String> region, Optional<Boolean> freeTier) {
        public static final Options NONE = new Options(Optional.empty(), Optional.empty(), Optional.empty());

        public static Options scenario(String key) {
            return new Options(Optional.of(key), Optional.empty(), Optional.empty());
        }

        public static Options region(String code) {
            return new Options(Optional.empty(), Optional.of(code), Optional.empty());
        }
    }

    public Estimator(Catalog catalog, PriceBook book) {
        this.catalog = catalog;
        this.book = book;
    }

    /// With the catalogue and the prices that come with the program.
    public static Estimator bundled() {
        return new Estimator(Catalog.bundled(), PriceBook.bundled());
    }

    public Estimate estimate(Diagram diagram, Options options) {
        var changed = options.scenario()
                .flatMap(key -> Optional.ofNullable(diagram.scenarios().get(key)))
                .map(scenario -> Scenarios.apply(diagram, scenario))
                .orElse(diagram);
        var moved = options.region().map(region -> Relocation.to(changed, region)).orElse(changed);
        var free = options.freeTier()
                .map(on -> moved.withSettings(moved.settings().withFreeTier(on)))
                .orElse(moved);
        return estimate(DiagramIndex.of(free));
    }

    /// The diagram as it stands, with the free tier as its settings have it.
    public Estimate estimate(DiagramIndex index) {
        var diagram = index.diagram();
        var tally = new Tally();
        var topology = Topology.of(index, catalog);
        var whereabouts = new Whereabouts(topology);
        var routed = new RoutedVolumes(topology);
        var drawn = new DrawnVolumes(index, routed);
        diagram.groups().forEach(group -> draft(group, whereabouts, drawn, tally));
        diagram.nodes().forEach(node -> draft(node, whereabouts, drawn, tally));
        var transfer = new TransferCost(whereabouts, routed, book, tally);
        diagram.edges().forEach(transfer::draft);

        boolean freeTier = diagram.settings().freeTier();
        var allowances = freeTier ? Allowances.bundled() : Allowances.NONE;
        return new Estimate(
                new Pools(allowances).price(tally.drafts()),
                tally.unpriced(),
                assumptions(tally, allowances),
                diagram.settings().region(),
                freeTier);
    }

    private void draft(Typed element, Whereabouts whereabouts, DrawnVolumes drawn, Tally tally) {
        var type = catalog.typeOf(element);
        if (type.isEmpty()) {
            tally.unpriced(
                    new Draft.Subject(element.id(), element.name(), element.type().toString(), ""),
                    "The catalogue does not know the type \"" + element.type() + "\".");
            return;
        }
        var subject = new Draft.Subject(
                element.id(),
                element.name(),
                catalog.presentName(type.get().key()),
                type.get().summary().category());
        if (type.get().prices().isEmpty() && costs(element, type.get())) {
            tally.unpriced(subject, unpriced(type.get()));
            return;
        }
        var inputs = new ElementInputs(element, type.get(), whereabouts, drawn);
        new ElementCost(subject, type.get(), inputs, book, whereabouts, tally).draft();
    }

    private static String unpriced(ServiceType type) {
        if (!type.summary().standing().isWhole()) {
            return type.name() + " is a sketch: it can be drawn, connected and exported to pictures, and has no price.";
        }
        return type.facts().lifecycle()
                .map(now -> type.name() + " " + now.inWords() + "; the catalogue has no price for it.")
                .orElse("The catalogue has no prices for " + type.name() + " yet.");
    }

    /// Groups cost only where their file says so; people, offices and third parties are not on AWS's bill.
    private boolean costs(Typed element, ServiceType type) {
        var scope = type.summary().scope();
        return !type.isGroup()
                && scope != Scope.OUTSIDE
                && scope != Scope.ON_PREMISES
                && !catalog.hasRole(element, Role.CLIENT);
    }

    private static List<String> assumptions(Tally tally, Allowances allowances) {
        var all = new LinkedHashSet<String>();
        all.add("AWS list prices without tax, each with its own date, no guarantee; a month has 730 hours.");
        if (allowances == Allowances.NONE) {
            all.add("No free tier is subtracted, as in AWS's calculator.");
        } else {
            allowances.used(tally.drafts()).forEach(text -> all.add("Free tier subtracted: " + text + "."));
        }
        all.addAll(tally.assumptions());
        return new ArrayList<>(all);
    }
}
