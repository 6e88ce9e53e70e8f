"""Words that stand before a colon in prose, in letters and in records, and are nobody's name."""

_ENGLISH = """
abstract action actions additionally address affiliation afterwards again age agenda agreement all also always and
annex another any apologies appendix args arguments article as at attachment attendance attendees author authors
background bcc because before besides but by case category caution cc chapter city class comment comments
conclusion conclusions contact content-description content-disposition content-id content-language
content-transfer-encoding content-type contents copyright cost country date dates day deadline dear decision
decisions default defaults definition delivered-to description details disclaimer doi due duration edition editor
email end error errors-to event every everyone evidence example examples exercise fact fax field figure file
finally finding findings first firstly following for format fourth from function functions funding further
furthermore goal goals good group he headline hello here hi hint hours how however http https if important in
index input introduction isbn issn issue issues it item keyword keywords label language last lastly later lesson
let level license link list location macro mail mailto meanwhile meeting message message-id method methods
mime-version minutes moral more moreover my name names nb never next no nope not notabene note notes now number
objection objections objective objectives of ok okay on once one only option options or order organization other
our outcome output overview page param parameter parameters params part participants people perhaps phone photo
picture place please point points postscript precedence present price priority problem problems process program
programme proof ps publisher purpose quote raises reason reasons received recommendation recommendations recording
reference references regarding remark remarks remember reminder reply-to result results return return-path returns
right role room say second secondly section see sender she so solution some sorry source sources spoiler stability
start status step steps still subject subtitle suggestion summary sure table tags task tasks tel telephone thank
thanks that then there therefore these they thing things third thirdly this those though three thus time tip title
to today tomorrow topic topics total true two type unless until update url usage venue version via warning we web
website well what when where which while who why with work yes yesterday yet you your zip
"""
_OTHERS = """
bemerkung beispiel betreff datum hinweis ort quelle exemple remarque ejemplo nota fecha lugar fuente
例如 例 注 注意 备注 此外 首先 其次 最后 第一 第二 第三 来源 地点 时间 日期 主题 总之 关键词 摘要 附件 结论
"""

ORDINARY = frozenset((_ENGLISH + _OTHERS).split())
"""In lower case; what begins with one of them names no speaker."""
