package org.nianbao.template;

/** A node of a part's tree. A {@link Tag} and a {@link Value} stand in a tree only between reading and writing. */
sealed interface Node permits Element, Text, Tag, Value {}
