package io.architrave.ui.inspector;

import io.architrave.model.Cidr;
import io.architrave.topology.AddressPlan;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A VPC's addresses from the lowest upwards, with each subnet's block where it lies. What is free beyond is left out as
/// far as half of the bar stays free: a /24 is only a 256th of a /16.
final class AddressBar extends Region {

    private static final double HEIGHT = 14;
    private static final double LEAST = 2;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Cidr shown;

    private static final class Piece extends Region {
        final Cidr cidr;

        Piece(Cidr cidr) {
            this.cidr = cidr;
        }
    }

    AddressBar(AddressPlan plan, Cidr whole) {
        shown = window(plan, whole);
        getStyleClass().add("address-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        var wrong = plan.problems().stream().map(problem -> problem.block().owner().id()).toList();
        for (var block : plan.blocks()) {
            if (shown.overlaps(block.cidr())) {
                var piece = new Piece(block.cidr());
                piece.getStyleClass().addAll("address-block",
                        block.owner().properties().text("tier").orElse("private"));
                piece.pseudoClassStateChanged(WRONG, wrong.contains(block.owner().id()));
                Tooltip.install(piece, new Tooltip(block.owner().name() + " " + block.cidr()));
                getChildren().add(piece);
            }
        }
    }

    /// What the bar shows: a part of the VPC's block, or all of it.
    Cidr shown() {
        return shown;
    }

    private static Cidr window(AddressPlan plan, Cidr whole) {
        var used = plan.blocks().stream().map(AddressPlan.Block::cidr).filter(whole::overlaps).toList();
        var window = whole;
        while (window.prefixLength() < AddressPlan.SMALLEST - 2) {
            var half = window.halves().findFirst().orElseThrow();
            var quarter = half.halves().findFirst().orElseThrow();
            if (used.isEmpty() || !used.stream().allMatch(quarter::contains)) {
                return window;
            }
            window = half;
        }
        return window;
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / shown.size();
        getChildren().forEach(child -> {
            if (child instanceof Piece piece) {
                double from = Math.max(0, piece.cidr.address() - shown.address()) * scale;
                double width = Math.max(LEAST, Math.min(piece.cidr.size() * scale, getWidth() - from));
                piece.resizeRelocate(Math.min(from, getWidth() - width), 0, width, HEIGHT);
            }
        });
    }
}
