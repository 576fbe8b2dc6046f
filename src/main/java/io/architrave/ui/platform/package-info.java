/// What only a desktop has and a test replaces: file dialogs, browser, remembered settings.
@NullMarked
package io.architrave.ui.platform;

import org.jspecify.annotations.NullMarked;
