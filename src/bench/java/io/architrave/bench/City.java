package io.architrave.bench;

import io.architrave.catalog.Catalog;
import io.architrave.edit.Drawing;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/// Diagrams of any size that look like real ones: one region after another, each a three-tier network over two zones
/// with its connections, laid out as a grid. The same size gives the same diagram.
public final class City {

    private static final double NODE = Drawing.NODE_SIZE;
    private static final double BLOCK_WIDTH = 1080;
    private static final double BLOCK_HEIGHT = 720;
    private static final List<String> TIERS = List.of("public", "private", "isolated");
    private static final double[] TIER_X = {24, 280, 536};

    private final Map<ElementId, Element> elements = new TreeMap<>();
    private final Map<ElementId, LayoutEntry> layout = new TreeMap<>();
    private final int size;

    private City(int size) {
        this.size = size;
    }

    /// @param size the number of elements (groups, nodes and edges together), at least 100
    public static Diagram of(int size) {
        var city = new City(size);
        city.add(Node.of("users", "users", "Users"), new Box(-160, 0, NODE, NODE));
        int columns = (int) Math.ceil(Math.sqrt(size / 45.0));
        for (int block = 0; city.elements.size() < size; block++) {
            city.block(block, block % columns * BLOCK_WIDTH, block / columns * BLOCK_HEIGHT);
        }
        return Diagram.EMPTY
                .withTitle("City of " + size)
                .withProfile(Properties.NONE.with("environment", "prod"))
                .withElements(TreePMap.from(city.elements))
                .withLayout(TreePMap.from(city.layout));
    }

    private void block(int number, double x, double y) {
        var region = group("region", number, "region", null, new Box(x, y, 1040, 680),
                Properties.NONE.with("region", "us-east-1"));
        var vpc = group("vpc", number, "vpc", region, new Box(24, 40, 992, 616),
                Properties.NONE.with("cidr", "10." + number % 200 + ".0.0/16").with("flowLogs", true));
        node("igw", number, "internet-gateway", vpc, 16, 16);
        var places = new ArrayList<List<ElementId>>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        for (int zone = 0; zone < 2; zone++) {
            zone(number, zone, vpc, places);
        }
        var balancer = spanning("alb", number, "application-load-balancer", vpc, places.get(0), 128,
                Properties.NONE.with("scheme", "internet-facing").with("tls", true));
        var web = spanning("web", number, "ecs-service", vpc, places.get(1), 16,
                Properties.NONE.with("minCapacity", 2).with("maxCapacity", 6));
        var jobs = spanning("jobs", number, "auto-scaling-group", vpc, places.get(1), 128,
                Properties.NONE.with("minCapacity", 2).with("instanceType", "m7g.large"));
        var database = spanning("db", number, "rds-database", vpc, places.get(2), 16,
                Drawing.initial(Catalog.bundled().find("rds-database").orElseThrow()));
        var cache = spanning("cache", number, "elasticache", vpc, places.get(2), 128,
                Properties.NONE.with("replicas", 1).with("multiAz", true));
        edge("users", number, ElementId.of("users"), balancer);
        edge("alb-web", number, balancer, web);
        edge("alb-jobs", number, balancer, jobs);
        edge("web-db", number, web, database);
        edge("web-cache", number, web, cache);
        edge("jobs-db", number, jobs, database);
    }

    private void zone(int number, int zone, ElementId vpc, List<List<ElementId>> places) {
        var letter = String.valueOf((char) ('a' + zone));
        var az = group("az-" + letter, number, "zone", vpc, new Box(128, 40 + zone * 280, 840, 256),
                Properties.NONE.with("zone", letter));
        for (int tier = 0; tier < TIERS.size(); tier++) {
            var name = TIERS.get(tier);
            var subnet = group(name + "-" + letter, number, "subnet", az, new Box(TIER_X[tier], 40, 232, 192),
                    Properties.NONE.with("tier", name)
                            .with("cidr", "10." + number % 200 + "." + (tier * 2 + zone + 1) + ".0/24"));
            places.get(tier).add(subnet);
        }
        node("nat-" + letter, number, "nat-gateway", places.get(0).get(zone), 16, 48);
    }

    private ElementId group(String name, int number, String type, @org.jspecify.annotations.Nullable ElementId parent,
            Box box, Properties properties) {
        var group = Group.of(name + "-" + number, type, name + " " + number).withProperties(properties);
        add(parent == null ? group : group.in(parent), box);
        return group.id();
    }

    private ElementId node(String name, int number, String type, ElementId parent, double x, double y) {
        var node = Node.of(name + "-" + number, type, name + " " + number).in(parent);
        add(node, new Box(x, y, NODE, NODE));
        return node.id();
    }

    private ElementId spanning(String name, int number, String type, ElementId vpc, List<ElementId> places, double x,
            Properties properties) {
        var node = Node.of(name + "-" + number, type, name + " " + number)
                .in(vpc)
                .withSpans(places)
                .withProperties(properties);
        if (elements.size() < size) {
            elements.put(node.id(), node);
            var entry = LayoutEntry.NONE;
            for (var place : places) {
                entry = entry.withBoxIn(place, new Box(x, 48, NODE, NODE));
            }
            layout.put(node.id(), entry);
        }
        return node.id();
    }

    private void edge(String name, int number, ElementId from, ElementId to) {
        if (elements.size() < size && elements.containsKey(from) && elements.containsKey(to)) {
            var edge = Edge.of(name + "-" + number + "-call", Relation.CALL, from, to);
            elements.put(edge.id(), edge);
        }
    }

    private void add(Element element, Box box) {
        if (elements.size() < size) {
            elements.put(element.id(), element);
            layout.put(element.id(), LayoutEntry.of(box));
        }
    }
}
