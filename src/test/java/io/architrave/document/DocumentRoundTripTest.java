package io.architrave.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Diagram;
import io.architrave.testing.RandomDiagram;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentRoundTripTest {

    @Provide
    Arbitrary<Diagram> diagrams() {
        return RandomDiagram.any();
    }

    @Property(tries = 400)
    void readsBackWhatItWrote(@ForAll("diagrams") Diagram diagram) {
        assertThat(Documents.opened(DocumentWriter.write(diagram))).isEqualTo(diagram);
    }

    @Property(tries = 200)
    void writesTheSameBytesAgain(@ForAll("diagrams") Diagram diagram) {
        byte[] bytes = DocumentWriter.write(diagram);

        assertThat(DocumentWriter.write(Documents.opened(bytes))).isEqualTo(bytes);
    }

    @Property(tries = 200)
    void findsNothingToComplainOfInASoundDocument(@ForAll("diagrams") Diagram diagram) {
        var reading = DocumentReader.read("x.json", DocumentWriter.write(diagram));

        assertThat(DocumentReader.obstacles(reading)).isEmpty();
    }

    @Property(tries = 200)
    void answersAnyPrefixWithAProblemAndNeverAnException(@ForAll("diagrams") Diagram diagram, @ForAll double share) {
        byte[] bytes = DocumentWriter.write(diagram);
        int length = (int) (bytes.length * Math.abs(share % 1));
        byte[] prefix = java.util.Arrays.copyOf(bytes, Math.min(length, bytes.length - 2));

        assertThat(DocumentReader.read("x.json", prefix)).isInstanceOf(Reading.Unreadable.class);
    }

    @Property(tries = 200)
    void endsEveryLineWithALineFeedAndNoBlank(@ForAll("diagrams") Diagram diagram) {
        var text = new String(DocumentWriter.write(diagram), StandardCharsets.UTF_8);

        assertThat(text).endsWith("}\n").doesNotContain("\r").doesNotContain(" \n").doesNotContain("\t");
    }
}
