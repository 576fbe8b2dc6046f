package io.architrave.ui.inspector;

import io.architrave.edit.Change;
import io.architrave.model.Cidr;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.TypeKey;
import io.architrave.topology.AddressDemand;
import io.architrave.topology.AddressPlan;
import io.architrave.topology.AddressPlans;
import io.architrave.topology.AddressProblem;
import io.architrave.topology.Types;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The addresses of a VPC or a subnet: how many there are, who uses them, what is free, and what AWS would refuse.
final class AddressSection extends VBox {

    /// More subnets than these are counted.
    private static final int MOST_LISTED = 12;

    private final DocumentSession session;
    private final ElementId element;
    private Optional<Map<ElementId, Element>> shown = Optional.empty();

    AddressSection(DocumentSession session, ElementId element) {
        this.session = session;
        this.element = element;
        setId("inspector-addresses");
        getStyleClass().add("cost-section");
    }

    static boolean isFor(TypeKey type) {
        return type.equals(Types.VPC) || type.equals(Types.SUBNET);
    }

    void refresh() {
        var elements = session.store().current().elements();
        // Positions do not matter: a drag leaves this as it is.
        if (shown.filter(before -> before == elements).isPresent()) {
            return;
        }
        shown = Optional.of(elements);
        getChildren().clear();
        var plans = AddressPlans.of(session.editor().index());
        session.store().current().group(element).ifPresent(group -> {
            if (group.type().equals(Types.VPC)) {
                plans.of(element).ifPresent(plan -> network(plans, plan));
            } else {
                plans.around(element).ifPresent(plan -> subnet(plan, group));
            }
        });
    }

    private void network(AddressPlans plans, AddressPlan plan) {
        var whole = plan.whole();
        heading(whole.map(cidr -> count(cidr.size()) + " addresses").orElse("no block"));
        if (whole.isEmpty()) {
            AddressPlans.nextNetwork(session.store().current()).ifPresent(this::offer);
            return;
        }
        var bar = new AddressBar(plan, whole.get());
        bar.setAccessibleText(plan.blocks().size() + " subnets have a block of " + whole.get());
        getChildren().add(bar);
        if (!bar.shown().equals(whole.get())) {
            hint("Shown: " + bar.shown() + "; beyond it all is free.");
        }
        if (!plan.blocks().isEmpty()) {
            getChildren().add(line("Subnet", "Block, usable"));
        }
        plan.blocks().stream().limit(MOST_LISTED).forEach(block -> getChildren().add(line(
                block.owner().name(), block.cidr() + ", " + count(AddressPlan.usable(block.cidr())))));
        int more = plan.blocks().size() - MOST_LISTED;
        if (more > 0) {
            hint("and " + more + " more");
        }
        free(plan);
        if (!plan.open().isEmpty()) {
            hint("Without a block: " + names(plan.open()) + ". “Plan addresses” gives each one.");
        }
        plans.joinedProblem(plan).ifPresent(this::problem);
        plan.problems().forEach(this::problem);
    }

    private void free(AddressPlan plan) {
        var free = plan.free();
        if (free.isEmpty()) {
            warning("All addresses are given to subnets: another one gets no block.");
            return;
        }
        long total = free.stream().mapToLong(Cidr::size).sum();
        var largest = free.stream().reduce((one, other) -> other.size() > one.size() ? other : one).orElseThrow();
        getChildren().add(line("Free", count(total)));
        hint("Largest free block: " + largest + ".");
    }

    private void subnet(AddressPlan plan, Group subnet) {
        var block = AddressPlan.block(subnet);
        heading(block.map(cidr -> count(AddressPlan.usable(cidr)) + " usable").orElse("no block"));
        if (block.isEmpty()) {
            plan.next().ifPresentOrElse(
                    this::offer,
                    () -> hint(plan.whole().isPresent()
                            ? "The addresses of " + plan.network().name() + " are used up."
                            : plan.network().name() + " has no block that this one could be a part of."));
            return;
        }
        var demand = AddressDemand.of(session.editor().index(), element);
        var usable = AddressPlan.usable(block.get());
        if (demand.addresses() > 0 || demand.unknown().isEmpty()) {
            getChildren().add(line("Needed by what stands here", count(demand.addresses())));
        }
        if (!demand.unknown().isEmpty()) {
            hint("Not counted: " + demand.unknown().stream().map(node -> node.name()).distinct().collect(
                    Collectors.joining(", ")) + ". AWS does not say how many addresses that needs.");
        }
        if (demand.addresses() > usable) {
            warning("What stands here can need more addresses than the subnet has.");
        }
        hint("AWS keeps " + AddressPlan.RESERVED + " of the " + count(block.get().size()) + " addresses.");
        plan.problems().stream()
                .filter(problem -> problem.block().owner().id().equals(element)
                        || problem.others().stream().anyMatch(other -> other.id().equals(element)))
                .forEach(this::problem);
    }

    private void offer(Cidr block) {
        var take = new Hyperlink("Take the next free block, " + block);
        take.setId("inspector-addresses-take");
        take.getStyleClass().add("inspector-link");
        take.setOnAction(_ -> session.store()
                .apply("Set the address block", Change.SetProperty.of(element, "cidr", block.toString())));
        getChildren().add(take);
    }

    private void problem(AddressProblem problem) {
        warning(problem.sentence(Group::name));
    }

    private void warning(String sentence) {
        words("⚠ " + sentence, "address-problem");
    }

    private void hint(String sentence) {
        words(sentence, "field-hint");
    }

    private void words(String sentence, String style) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        getChildren().add(label);
    }

    private void heading(String sum) {
        var heading = new Label("Addresses");
        heading.getStyleClass().add("section-heading");
        var total = new Label(sum);
        total.setId("inspector-addresses-total");
        total.getStyleClass().add("cost-total");
        getChildren().add(row(heading, total));
    }

    private static Node line(String left, String right) {
        var name = new Label(left);
        name.setMinWidth(0);
        var figure = new Label(right);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        var row = row(name, figure);
        row.getStyleClass().add("cost-line");
        return row;
    }

    private static HBox row(Label left, Label right) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(left, gap, right);
        row.getStyleClass().add("cost-row");
        return row;
    }

    private static String names(List<Group> groups) {
        return String.join(", ", groups.stream().map(Group::name).toList());
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
