package io.architrave.ui.guide;

import io.architrave.ui.session.Background;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work for these pages on the thread of the picture: nobody drags while they are shown, and the other thread may have
/// all pictures of the start page before it.
final class Soon {

    private Soon() {}

    /// Computes something beside the window and hands it over there.
    static <I, R> void once(Background background, I input, Function<I, R> work, Consumer<R> receiver) {
        background.<I, R>latestPicture(work, answer -> receiver.accept(answer.result())).request(input);
    }
}
