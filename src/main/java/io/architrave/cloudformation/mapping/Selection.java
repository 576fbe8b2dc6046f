package io.architrave.cloudformation.mapping;

import io.architrave.catalog.ResourceMapping;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import io.architrave.model.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which elements of a diagram become resources of a stack in one region, and why the others do not.
 *
 * @param mapped by id
 */
public record Selection(String region, Map<ElementId, ResourceMapping> mapped, List<Skipped> skipped) {

    /** CloudFront takes web ACLs of this region alone. */
    private static final String CLOUDFRONT_REGION = "us-east-1";

    /** The selection for the document's region, or for the first drawn one where nothing stands in that. */
    public static Selection of(Drawing drawing) {
        List<String> drawn = drawing.diagram().groups()
                .filter(group -> drawing.isOfType(group.id(), "region")).map(group -> drawing.region(group.id()))
                .distinct().sorted().toList();
        String settled = drawing.diagram().settings().region();
        return of(drawing, drawn.isEmpty() || drawn.contains(settled) ? settled : drawn.getFirst());
    }

    public static Selection of(Drawing drawing, String region) {
        Map<ElementId, ResourceMapping> mapped = new TreeMap<>();
        List<Skipped> skipped = new ArrayList<>();
        typed(drawing).forEach(element -> {
            Optional<ResourceMapping> mapping = drawing.mapping(element.id());
            Optional<String> reason = reason(drawing, element, mapping, region);
            if (reason.isEmpty()) {
                mapped.put(element.id(), mapping.orElseThrow());
            } else if (!mapping.map(ResourceMapping::represented).orElse(false)) {
                skipped.add(new Skipped(element.id().value(), element.name(), reason.get()));
            }
        });
        return new Selection(region, mapped, List.copyOf(skipped));
    }

    private static Stream<Typed> typed(Drawing drawing) {
        return drawing.diagram().elements().values().stream().filter(Typed.class::isInstance)
                .map(Typed.class::cast);
    }

    private static Optional<String> reason(Drawing drawing, Typed element, Optional<ResourceMapping> mapping,
            String region) {
        if (drawing.type(element.id()).isEmpty()) {
            return Optional.of("the catalogue does not know the type " + element.type());
        }
        if (mapping.isEmpty()) {
            return Optional.of("the catalogue has no CloudFormation resources for " + element.type() + " yet");
        }
        if (mapping.get().skip().isPresent()) {
            return mapping.get().skip();
        }
        String stands = drawing.region(element.id());
        if (!stands.equals(region)) {
            return Optional.of("stands in " + stands + ", and a stack belongs to one region, here " + region);
        }
        return protectsDistribution(drawing, element.id()) && !region.equals(CLOUDFRONT_REGION)
                ? Optional.of("CloudFront takes a web ACL of " + CLOUDFRONT_REGION + " alone, and this stack is for "
                        + region)
                : Optional.empty();
    }

    private static boolean protectsDistribution(Drawing drawing, ElementId element) {
        return drawing.mapping(element).filter(mapping -> mapping.offers().containsKey("webAcl")).isPresent()
                && drawing.connected(element, Relation.ASSOCIATION).flatMap(other -> drawing.mapping(other).stream())
                        .anyMatch(other -> other.offers().containsKey("cdn"));
    }
}
