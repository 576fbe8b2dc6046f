package io.architrave.exchange;

import io.architrave.scene.Layers;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.text.TextMeasurer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The drawing as a picture made of pixels.
public final class PngExporter implements Exporter {

    @Override
    public String format() {
        return "png";
    }

    @Override
    public String label() {
        return "PNG picture";
    }

    @Override
    public String fileExtension() {
        return "png";
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public ExportResult export(ExportJob job) {
        var composer = new SceneComposer(job.catalog(), job.theme(), TextMeasurer.bundled(), Layers.PLAIN);
        var options = new PngPicture.Options(job.scale(), PngPicture.DEFAULT_PADDING);
        var bytes = new ByteArrayOutputStream();
        try {
            return switch (new PngPicture().write(composer.compose(job.index()), options, bytes)) {
                case PngPicture.Outcome.Refused(var sentence) -> new ExportResult.Refused(sentence);
                case PngPicture.Outcome.Written _ ->
                        new ExportResult.Exported(
                                List.of(new ExportResult.File(job.name() + ".png", bytes.toByteArray())),
                                Undrawn.in(job.diagram()),
                                List.of());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
    }
}
