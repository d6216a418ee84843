/** Chooses the adapters. Another engine is one more module here, and nothing else. */
package dev.rigsmith.cli.wiring;
