package io.architrave.cloudformation.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.Designs;
import io.architrave.cloudformation.Designs.Design;
import io.architrave.cloudformation.SmallDesigns;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is exported holds the rules, or says why it does not. */
class HardeningCheckTest {

    @Test
    void findsNothingUnsaidInAnyDesignThatShipsNorInAnySmallOne() {
        assertThat(Stream.concat(Designs.all().stream(), SmallDesigns.all().stream())).isNotEmpty()
                .allSatisfy(design -> assertThat(findings(design)).as(design.name()).isEmpty());
    }

    private static List<Problem> findings(Design design) {
        return export(design.diagram()).problems().stream().filter(problem -> problem.kind() == Kind.NOT_HARDENED)
                .toList();
    }

    private static CloudFormation.Result export(Diagram diagram) {
        return CloudFormation.of(diagram, DiagramIndex.of(diagram), Catalog.bundled());
    }
}
