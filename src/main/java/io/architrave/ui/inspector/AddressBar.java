package io.architrave.ui.inspector;

import io.architrave.model.Cidr;
import io.architrave.topology.AddressPlan;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A VPC's addresses from the lowest to the highest, with each subnet's block where it lies. Blocks of less than two pixels
/// are drawn two wide, as most are: a /24 is a 256th of a /16.
final class AddressBar extends Region {

    private static final double HEIGHT = 14;
    private static final double LEAST = 2;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Cidr whole;

    private static final class Piece extends Region {
        final Cidr cidr;

        Piece(Cidr cidr) {
            this.cidr = cidr;
        }
    }

    AddressBar(AddressPlan plan, Cidr whole) {
        this.whole = whole;
        getStyleClass().add("address-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        var wrong = plan.problems().stream().map(problem -> problem.block().owner().id()).toList();
        for (var block : plan.blocks()) {
            if (whole.overlaps(block.cidr())) {
                var piece = new Piece(block.cidr());
                piece.getStyleClass().addAll("address-block",
                        block.owner().properties().text("tier").orElse("private"));
                piece.pseudoClassStateChanged(WRONG, wrong.contains(block.owner().id()));
                Tooltip.install(piece, new Tooltip(block.owner().name() + " " + block.cidr()));
                getChildren().add(piece);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / whole.size();
        getChildren().forEach(child -> {
            if (child instanceof Piece piece) {
                double from = Math.max(0, piece.cidr.address() - whole.address()) * scale;
                double width = Math.max(LEAST, Math.min(piece.cidr.size() * scale, getWidth() - from));
                piece.resizeRelocate(Math.min(from, getWidth() - width), 0, width, HEIGHT);
            }
        });
    }
}
