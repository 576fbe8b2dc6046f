package io.architrave.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How an enumeration's constants are spelled in data files: `LOAD_BALANCER` is `loadBalancer`.
public final class Keys {

    private Keys() {}

    public static String of(Enum<?> constant) {
        var spelled = new StringBuilder();
        boolean upper = false;
        for (char letter : constant.name().toCharArray()) {
            if (letter == '_') {
                upper = true;
            } else {
                spelled.append(upper ? letter : Character.toLowerCase(letter));
                upper = false;
            }
        }
        return spelled.toString();
    }

    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(key))
                .findFirst();
    }

    public static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Keys::of).toList();
    }
}
