// What the national model's checker reads (C.SI.1.2): the stylesheet says it too, some releases in quotes it cannot read.
(window as unknown as { BOOTSTRAP_ITALIA_VERSION: string }).BOOTSTRAP_ITALIA_VERSION = "2.18.3";
