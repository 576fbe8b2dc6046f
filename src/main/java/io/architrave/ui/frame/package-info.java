/// The window's frame: menus from actions, tabs, status bar, banner.
@NullMarked
package io.architrave.ui.frame;

import org.jspecify.annotations.NullMarked;
