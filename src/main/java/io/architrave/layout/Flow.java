package io.architrave.layout;

import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Arranges boxes of one container so that connections run from left to right: Eclipse ELK's layered algorithm on a
/// flat graph. The containers inside are boxes whose size is known already.
final class Flow {

    private static final double BETWEEN_LAYERS = 64;
    private static final double BETWEEN_NODES = 32;

    /// ELK spreads components in this shape.
    private static final double ASPECT = 1.8;

    private static final int SEED = 1;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private Flow() {}

    /// @param fromHeight how far below the top of its item the connection begins: it is drawn level where it can be
    /// @param label how wide the words on the connection are; room is left for them
    record Arc(int from, double fromHeight, int to, double toHeight, double label) {}

    /// @param corners the upper left corner of each item
    record Arrangement(List<Point> corners, double width, double height) {}

    static Arrangement arrange(List<Item> items, List<Arc> arcs, BooleanSupplier cancelled) {
        var root = root(arcs);
        var nodes = new ArrayList<ElkNode>();
        for (var item : items) {
            var node = ElkGraphUtil.createNode(root);
            node.setDimensions(item.width(), item.height());
            node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            nodes.add(node);
        }
        for (var arc : arcs) {
            var from = nodes.get(arc.from);
            ElkGraphUtil.createSimpleEdge(
                    port(from, PortSide.EAST, from.getWidth(), arc.fromHeight),
                    port(nodes.get(arc.to), PortSide.WEST, 0, arc.toHeight));
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return cancelled.getAsBoolean();
            }
        });
        var corners = nodes.stream()
                .map(node -> new Point(Math.round(node.getX()), Math.round(node.getY())))
                .toList();
        return new Arrangement(corners, Math.ceil(root.getWidth()), Math.ceil(root.getHeight()));
    }

    private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
        var port = ElkGraphUtil.createPort(node);
        port.setLocation(x, y);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        return port;
    }

    private static ElkNode root(List<Arc> arcs) {
        double widestLabel = arcs.stream().mapToDouble(Arc::label).max().orElse(0);
        var root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        root.setProperty(CoreOptions.RANDOM_SEED, SEED);
        root.setProperty(CoreOptions.ASPECT_RATIO, ASPECT);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        root.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, Clearing.GAP);
        root.setProperty(
                LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Math.max(BETWEEN_LAYERS, widestLabel + 40));
        root.setProperty(
                LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        return root;
    }
}
