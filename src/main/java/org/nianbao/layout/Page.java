package org.nianbao.layout;

import java.util.List;

/**
 * A finished page. All coordinates are pt from the page's upper left corner, y downwards. Items are in reading order;
 * those with a null tag are decoration.
 *
 * @param index counted from 0
 * @param label the page's number as printed: {@code 1}
 */
public record Page(int index, String label, double width, double height, List<Item> items) {
    public Page {
        items = List.copyOf(items);
    }
}
