/** Rightsize in a Spring Boot app: beans, endpoints, metrics and health, made by auto-configuration. */
@NullMarked
package dev.rightsize.starter;

import org.jspecify.annotations.NullMarked;
