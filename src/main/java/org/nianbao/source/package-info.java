/** YAML text → nodes that know their place. The only package that imports SnakeYAML. */
package org.nianbao.source;
