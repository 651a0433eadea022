/// The schema of the stream (数据格式): what goes into `extract --jsonl`, and what comes out.
///
/// A change that a reader of version 1 could not live with makes version 2.
public enum AnswerSchema {
  /// The schema as JSON Schema (draft 2020-12), ending in a line feed; lines are `#/$defs/input`,
  /// answers `#/$defs/answer`.
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:jianbao:extract:1",
      "title": "jianbao extract --jsonl",
      "description": "One object a line in (#/$defs/input), one answer a line out \#
    (#/$defs/answer), in the same order. Lines are UTF-8 and end in a line feed. Equal lines give \#
    equal bytes, whatever stands around them, on any number of threads.",
      "anyOf": [{"$ref": "#/$defs/input"}, {"$ref": "#/$defs/answer"}],
      "$defs": {
        "input": {
          "description": "A line that goes in: an article as another program hands it over. \#
    Exactly one of text and html; null stands for a key that is not there. Keys that are not \#
    listed are ignored; one that is nearly a listed one is told in the answer's diagnostics. A \#
    key that stands twice, a line that is not UTF-8, not one object, or longer than 16 MiB is \#
    answered with ok: false. A byte order mark before the object is skipped.",
          "type": "object",
          "properties": {
            "v": {"const": 1, "description": "The version of this schema."},
            "id": {
              "type": "string",
              "minLength": 1,
              "description": "What the sender calls the line; comes back in the answer. Need not \#
    be unique."
            },
            "text": {
              "type": ["string", "null"],
              "description": "A plain text, at most 8 MiB. Evidence counts in the bytes of its \#
    UTF-8, escapes undone."
            },
            "html": {
              "type": ["string", "null"],
              "description": "A web page, at most 8 MiB; whatever encoding it names itself, it is \#
    Unicode here."
            },
            "source": {
              "type": ["string", "null"],
              "description": "The outlet, if the sender knows it; goes before the one the page \#
    names."
            },
            "published": {
              "type": ["string", "null"],
              "format": "date",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
              "description": "The day of publication, if the sender knows it; goes before the one \#
    the page shows."
            }
          },
          "required": ["id", "v"],
          "oneOf": [
            {
              "properties": {"text": {"type": "string"}, "html": {"type": "null"}},
              "required": ["text"]
            },
            {
              "properties": {"html": {"type": "string"}, "text": {"type": "null"}},
              "required": ["html"]
            }
          ]
        },
        "answer": {
          "description": "A line that comes out, keys in order. What is not known is left out; \#
    lists are always there.",
          "oneOf": [{"$ref": "#/$defs/read"}, {"$ref": "#/$defs/refused"}]
        },
        "read": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "v": {"const": 1},
            "ok": {"const": true},
            "id": {"type": "string", "minLength": 1, "description": "The id of the line."},
            "binary": {
              "$ref": "#/$defs/digest",
              "description": "What the program that answered is told by: the beginning of its \#
    build id."
            },
            "rules": {
              "$ref": "#/$defs/digest",
              "description": "The digest of the rules it was built with. Two answers of one line \#
    differ only if this does."
            },
            "article": {"$ref": "#/$defs/article"},
            "facts": {"$ref": "#/$defs/facts"},
            "diagnostics": {
              "type": "array",
              "items": {"$ref": "#/$defs/diagnostic"},
              "description": "What a person should know of how the line was read."
            }
          },
          "required": ["article", "binary", "diagnostics", "facts", "id", "ok", "rules", "v"],
          "description": "The answer to a line that could be read."
        },
        "refused": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "v": {"const": 1},
            "ok": {"const": false},
            "id": {
              "type": ["string", "null"],
              "description": "The id of the line, or null if it could not be made out."
            },
            "binary": {"$ref": "#/$defs/digest"},
            "rules": {"$ref": "#/$defs/digest"},
            "err": {
              "type": "string",
              "pattern": "^(extract\\.line|ingest\\.article)\\.[A-Za-z]+$",
              "description": "Why, as a code."
            },
            "msg": {
              "type": "string",
              "minLength": 1,
              "description": "Why, and the way out, in a sentence: Chinese, or English with \#
    --lang en."
            }
          },
          "required": ["binary", "err", "id", "msg", "ok", "rules", "v"],
          "description": "The answer to a line that could not be read."
        },
        "digest": {"type": "string", "pattern": "^([0-9a-f]{16}|unknown)$"},
        "range": {
          "type": "array",
          "items": {"type": "integer", "minimum": 0},
          "minItems": 2,
          "maxItems": 2,
          "description": "A half-open range of bytes: its first, and one past its last."
        },
        "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "format": "date"},
        "decimal": {
          "type": "string",
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
          "description": "A number in plain decimals, exact."
        },
        "partialDate": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "year": {"type": "integer"},
            "month": {"type": "integer", "minimum": 1, "maximum": 12},
            "day": {"type": "integer", "minimum": 1, "maximum": 31}
          },
          "required": [],
          "description": "The parts of a day that the text gives."
        },
        "region": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "path": {
              "type": "string",
              "minLength": 1,
              "description": "Full names from the province down, joined by /."
            },
            "code": {"type": "string", "description": "The code, if it has one."}
          },
          "required": ["path"]
        },
        "article": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "id": {
              "type": "string",
              "pattern": "^[0-9a-f]{16}$",
              "description": "What the article is told by: the beginning of the SHA-256 of its \#
    content, and of what the sender stated."
            },
            "title": {"type": "string"},
            "published": {"$ref": "#/$defs/date"},
            "publishedPartially": {"$ref": "#/$defs/partialDate"},
            "source": {"type": "string"},
            "authors": {"type": "array", "items": {"type": "string"}},
            "editors": {"type": "array", "items": {"type": "string"}},
            "address": {"type": "string"},
            "column": {"type": "string", "description": "The column (栏目) it stands in."},
            "encoding": {"type": "string"},
            "part": {"type": "string"},
            "script": {"enum": ["simplified", "traditional"], "description": "The script it was \#
    written in."},
            "text": {
              "type": "string",
              "description": "The clean text: damage inverted, furniture dropped, simplified. \#
    Lines are parted by line feeds."
            },
            "lines": {
              "type": "array",
              "items": {"enum": ["title", "metadata", "body", "caption", "tableRow", "listItem"]},
              "description": "What each line of text is, in order."
            },
            "origin": {
              "type": "array",
              "items": {
                "type": "array",
                "items": {"type": "integer", "minimum": 0},
                "minItems": 4,
                "maxItems": 4
              },
              "description": "The way from text back to the bytes of the content: start and end \#
    in text, start and end in the content. Where both are as long, byte by byte; else as a whole."
            },
            "repairs": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "at": {"$ref": "#/$defs/range"},
                  "before": {"type": "string", "description": "What the page shows."},
                  "after": {"type": "string", "description": "What it was recovered to."}
                },
                "required": ["after", "at", "before"]
              },
              "description": "Spots whose damage was inverted."
            },
            "quarantined": {
              "type": "array",
              "items": {"$ref": "#/$defs/range"},
              "description": "Ranges of text whose damage has no certain inverse: never to be \#
    quoted."
            }
          },
          "required": [
            "authors",
            "editors",
            "id",
            "lines",
            "origin",
            "quarantined",
            "repairs",
            "script",
            "text"
          ]
        },
        "evidence": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "at": {"$ref": "#/$defs/range", "description": "What was read, in text."},
            "sentence": {"$ref": "#/$defs/range", "description": "The sentence it stands in, in \#
    text."},
            "origin": {"$ref": "#/$defs/range", "description": "What was read, in the bytes of \#
    the content."},
            "rule": {"type": "string", "minLength": 1, "description": "The rule that read it."},
            "confidence": {"enum": ["certain", "likely", "doubtful"]},
            "repaired": {"const": true, "description": "There if repaired characters lie within."}
          },
          "required": ["at", "confidence", "rule", "sentence"]
        },
        "facts": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "region": {"$ref": "#/$defs/region", "description": "The unit the article is about."},
            "otherRegions": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "path": {"type": "string"},
                  "code": {"type": "string"},
                  "relation": {"enum": ["venue", "parent", "partner", "mentioned"]}
                },
                "required": ["path", "relation"]
              }
            },
            "event": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "name": {"type": "string"},
                "date": {"$ref": "#/$defs/date"},
                "partialDate": {"$ref": "#/$defs/partialDate"},
                "kind": {
                  "enum": ["meeting", "inspection", "signing", "groundbreaking", "conference", \#
    "other"]
                },
                "format": {"type": "string"},
                "venue": {"type": "string"},
                "evidence": {"$ref": "#/$defs/evidence"}
              },
              "required": ["evidence", "kind", "name"]
            },
            "people": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "name": {"type": "string"},
                  "posts": {"type": "array", "items": {"type": "string"}},
                  "role": {"type": "string"},
                  "evidence": {"$ref": "#/$defs/evidence"}
                },
                "required": ["evidence", "name", "posts"]
              },
              "description": "In the order of the text."
            },
            "figures": {
              "type": "array",
              "items": {"$ref": "#/$defs/figure"},
              "description": "In the order of the text."
            },
            "directives": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "speaker": {"type": "string"},
                  "posts": {"type": "array", "items": {"type": "string"}},
                  "verb": {"type": "string"},
                  "text": {"type": "string"},
                  "topic": {"type": "string"},
                  "force": {"enum": ["directive", "commitment", "statement"]},
                  "evidence": {"$ref": "#/$defs/evidence"}
                },
                "required": ["evidence", "force", "posts", "speaker", "text", "topic", "verb"]
              },
              "description": "What speakers required, in the order of the text."
            },
            "programmes": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "name": {"type": "string"},
                  "type": {"type": "string"},
                  "evidence": {"$ref": "#/$defs/evidence"}
                },
                "required": ["evidence", "name", "type"]
              }
            },
            "industries": {"type": "array", "items": {"type": "string"}},
            "projects": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "name": {"type": "string"},
                  "company": {"type": "string"},
                  "region": {"$ref": "#/$defs/region"},
                  "stage": {"type": "string"},
                  "investment": {"$ref": "#/$defs/decimal"},
                  "currency": {"type": "string"},
                  "evidence": {"$ref": "#/$defs/evidence"}
                },
                "required": ["evidence", "name"]
              }
            }
          },
          "required": [
            "directives",
            "figures",
            "industries",
            "otherRegions",
            "people",
            "programmes",
            "projects"
          ]
        },
        "figure": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "indicator": {"type": "string", "description": "Its canonical name."},
            "value": {"$ref": "#/$defs/decimal", "description": "In the base unit: 65亿元 is \#
    6500000000."},
            "unit": {"type": "string", "description": "The base unit."},
            "written": {"type": "string", "description": "Number and unit as the text has them."},
            "qualifier": {"type": "string", "description": "约, 超, 近 …"},
            "period": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "label": {"type": "string", "description": "The words of the text."},
                "start": {"$ref": "#/$defs/date"},
                "end": {"$ref": "#/$defs/date"}
              },
              "required": ["label"]
            },
            "region": {"$ref": "#/$defs/region"},
            "kind": {"enum": ["actual", "plan", "target", "change"]},
            "scope": {
              "type": "string",
              "description": "The subset it is limited to. Only figures without one may be \#
    summed."
            },
            "comparisons": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "type": {"type": "string"},
                  "value": {"$ref": "#/$defs/decimal"},
                  "unit": {"type": "string"}
                },
                "required": ["type", "unit", "value"]
              }
            },
            "text": {"type": "string", "description": "The clause that holds it."},
            "evidence": {"$ref": "#/$defs/evidence"}
          },
          "required": ["comparisons", "evidence", "indicator", "kind", "text", "unit", "value", \#
    "written"]
        },
        "diagnostic": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "code": {"type": "string"},
            "severity": {"enum": ["note", "warning", "error"]},
            "arguments": {"type": "object", "additionalProperties": {"type": "string"}},
            "line": {"type": "integer", "minimum": 1, "description": "The line of text."},
            "bytes": {"$ref": "#/$defs/range", "description": "In the bytes of the content."}
          },
          "required": ["arguments", "code", "severity"]
        }
      }
    }

    """#
}
