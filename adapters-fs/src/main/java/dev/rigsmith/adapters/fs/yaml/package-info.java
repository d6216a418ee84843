/**
 * Strict reading of small YAML 1.2 files: every wrong value, unknown key and duplicate key of one run becomes a problem
 * with line and column. Nothing is constructed but texts, lists and mappings, so no file can do more than be wrong.
 */
package dev.rigsmith.adapters.fs.yaml;
