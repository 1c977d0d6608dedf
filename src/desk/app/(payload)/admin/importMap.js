import { RequiredLabel as RequiredLabel_c9a1b1bb7648e297af9d5475c9755b9c } from '../../../../../src/desk/components/required-label.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RomeDate as RomeDate_cdcb6f733ecb9f6b13249cfeda6c3775 } from '../../../../../src/desk/dates/rome-date.tsx'
import { RomeDateDiff as RomeDateDiff_cdcb6f733ecb9f6b13249cfeda6c3775 } from '../../../../../src/desk/dates/rome-date.tsx'
import { Checks as Checks_c0a21dabeabe7e373d5072b55e663fb4 } from '../../../../../src/desk/components/checks.tsx'
import { Readings as Readings_c9d0073371e9bbb2b5e33458221ac92f } from '../../../../../src/desk/statistics/readings.tsx'
import { Schedule as Schedule_d6aa1f33f423cb95f74512959e0daaff } from '../../../../../src/desk/components/schedule.tsx'
import { Withdraw as Withdraw_33753295a46a9707c64cd964ffbcd47e } from '../../../../../src/desk/components/withdraw.tsx'
import { RowLabel as RowLabel_6240e12d04757cd3347eb199adf867aa } from '../../../../../src/desk/components/row-label.tsx'
import { SuggestAlt as SuggestAlt_69de58251ca92c6bc72402e1ce07dd20 } from '../../../../../src/desk/media/suggest-alt.tsx'
import { Icon as Icon_a4c9db6f02a2119f67aae02ad568d759 } from '../../../../../src/desk/components/brand.tsx'
import { Logo as Logo_a4c9db6f02a2119f67aae02ad568d759 } from '../../../../../src/desk/components/brand.tsx'
import { OverviewLinks as OverviewLinks_89bcf570abbd66f13c464239924cebfa } from '../../../../../src/desk/overview/links.tsx'
import { BoardLink as BoardLink_766842d70a714c7675239fea03bae495 } from '../../../../../src/desk/albo/board-link.tsx'
import { TransparencyLink as TransparencyLink_8dee6f41f8afb4a35e8d32c725f26583 } from '../../../../../src/desk/trasparenza/link.tsx'
import { ChannelsLink as ChannelsLink_d598b2008d99728e360804bd49ed7023 } from '../../../../../src/desk/channels/list.tsx'
import { AppointmentsLink as AppointmentsLink_278482de2055c67692fbd6fdba2132ba } from '../../../../../src/desk/booking/appointments-link.tsx'
import { RequestLinks as RequestLinks_538cb2e4ee31faa448f6c67428473ea4 } from '../../../../../src/desk/requests/links.tsx'
import { StatisticsLink as StatisticsLink_8186d9518263660f377012ae838fbf66 } from '../../../../../src/desk/statistics/link.tsx'
import { RatingsLink as RatingsLink_3b92251727849f6a0c631a40aaa504cd } from '../../../../../src/desk/components/ratings-link.tsx'
import { LinksLink as LinksLink_7472d685dacae15fc470faf7bfee6ecc } from '../../../../../src/desk/components/links-link.tsx'
import { SearchLink as SearchLink_ecd338ca2dcfb2817906870d2b4204e6 } from '../../../../../src/desk/search/screen.tsx'
import { Title as Title_a4c9db6f02a2119f67aae02ad568d759 } from '../../../../../src/desk/components/brand.tsx'
import { Banner as Banner_866b53b3dc600aff17e031033bf47452 } from '../../../../../src/desk/set-up/banner.tsx'
import { Tools as Tools_7b712a751bbd9095e81080c71f035890 } from '../../../../../src/desk/overview/tools.tsx'
import { Overview as Overview_9a20d371b0e90154d3c96b1c0b3cbe33 } from '../../../../../src/desk/overview/overview.tsx'
import { RomeClock as RomeClock_31a4b2ff1ca777d8fdf25fa944baf8bd } from '../../../../../src/desk/dates/rome-clock.tsx'
import { MendBarriers as MendBarriers_7fea730461b3cf0c523e86d419b540bb } from '../../../../../src/desk/barriers/mend-barriers.tsx'
import { CleanPaste as CleanPaste_728e12d9a8e92b00b53d726ea72e0e7b } from '../../../../../src/desk/paste/clean-paste.tsx'
import { ContentCalendar as ContentCalendar_9a42716121edc7c28b211af5555ec8c7 } from '../../../../../src/desk/overview/calendar.tsx'
import { Translations as Translations_bdb8eb75016cf00bac4d9933a6e1c23e } from '../../../../../src/desk/overview/translations.tsx'
import { SearchScreen as SearchScreen_ecd338ca2dcfb2817906870d2b4204e6 } from '../../../../../src/desk/search/screen.tsx'
import { SetUp as SetUp_b5e630810bc9d5d9eede974e7d100894 } from '../../../../../src/desk/set-up/wizard.tsx'
import { Board as Board_4facc7e8bc8c18a281d22e0af20c1046 } from '../../../../../src/desk/albo/board.tsx'
import { Act as Act_5117b3e7174060e3b196c533341fb186 } from '../../../../../src/desk/albo/act.tsx'
import { Leaders as Leaders_02b47c6f9b5dfea3da4e54a86fd040b5 } from '../../../../../src/desk/albo/leaders.tsx'
import { Redact as Redact_328fe25808ad9006ba1054b7dad26065 } from '../../../../../src/desk/albo/redact.tsx'
import { Emergencies as Emergencies_fa7cd9f4190d56bc62cfa86e6ed46555 } from '../../../../../src/desk/albo/emergency.tsx'
import { Requests as Requests_04f00e23f48fc4649a2300644d2867bd } from '../../../../../src/desk/albo/requests.tsx'
import { Rules as Rules_e6b4cdc4b1188aca6130815e176fc81d } from '../../../../../src/desk/albo/rules.tsx'
import { TransparencyBoard as TransparencyBoard_3ef04d8f5022c43ae64936abc4ebb693 } from '../../../../../src/desk/trasparenza/board.tsx'
import { TransparencyNode as TransparencyNode_c68309ec692f191aa731db77c264d1a0 } from '../../../../../src/desk/trasparenza/node.tsx'
import { TransparencyContent as TransparencyContent_24f7cc8e958c455864651886fefd0fbd } from '../../../../../src/desk/trasparenza/content.tsx'
import { TransparencyDuties as TransparencyDuties_603e5e1cff0f9ef67a549b456b51bfe0 } from '../../../../../src/desk/trasparenza/duties.tsx'
import { TransparencyAttestation as TransparencyAttestation_7e63919f6ed1899cdb416bbfd8f91991 } from '../../../../../src/desk/trasparenza/attestation.tsx'
import { AccessRequests as AccessRequests_503ca7608aa9816c88c62a526cb97cb7 } from '../../../../../src/desk/trasparenza/access-requests.tsx'
import { Channels as Channels_d598b2008d99728e360804bd49ed7023 } from '../../../../../src/desk/channels/list.tsx'
import { Composer as Composer_b06b2e5adbe96782a577e1a05791b352 } from '../../../../../src/desk/channels/composer.tsx'
import { Calendar as Calendar_4a98afa0a28344fdc3cebac24703996e } from '../../../../../src/desk/channels/calendar.tsx'
import { Profiles as Profiles_157028cb498ad79dc3ae66a625577d3f } from '../../../../../src/desk/channels/profiles.tsx'
import { Silence as Silence_28420784b80ce29e3e64550b5d80a963 } from '../../../../../src/desk/channels/silence.tsx'
import { Fediverse as Fediverse_fa061ccf8e6feb59643f5dcfe89f6a75 } from '../../../../../src/desk/channels/fediverse.tsx'
import { Inbox as Inbox_60a2589b609dee903f536e1bd79f6eeb } from '../../../../../src/desk/channels/inbox.tsx'
import { NewsletterLists as NewsletterLists_5720d6450870331322bbe308f4d31765 } from '../../../../../src/desk/newsletter/lists.tsx'
import { Notifications as Notifications_6d48f4ec03cc0fd6be81f29a266b2d81 } from '../../../../../src/desk/push/screen.tsx'
import { NewsletterList as NewsletterList_6a241d13fb0dc1a556709551bb59f8fd } from '../../../../../src/desk/newsletter/list.tsx'
import { NewsletterSpool as NewsletterSpool_bf61e157b4c7b0e7e395fbb72674fd0b } from '../../../../../src/desk/newsletter/spool.tsx'
import { Archive as Archive_c40579e74f35364e28269063a9af6aef } from '../../../../../src/desk/channels/archive.tsx'
import { Assistance as Assistance_bf2ee9d33c6a121ef0bc7df49c7d9026 } from '../../../../../src/desk/requests/assistance.tsx'
import { AssistanceRequest as AssistanceRequest_2fe3a8e0bb0f94528140acd194fb1736 } from '../../../../../src/desk/requests/assistance-request.tsx'
import { Faults as Faults_fa5e7c8f872138ef41748c9412c20bf9 } from '../../../../../src/desk/requests/faults.tsx'
import { Fault as Fault_524a7aa5befe5d50ef63c2e2b0f12a74 } from '../../../../../src/desk/requests/fault.tsx'
import { Appointments as Appointments_5ff14196e67de2c1034469bdccc1dee8 } from '../../../../../src/desk/booking/appointments.tsx'
import { MoveAppointment as MoveAppointment_2f7352b9eb67dce48e1db0fcda9d3cd1 } from '../../../../../src/desk/booking/move.tsx'
import { Links as Links_b94252557ac5ef1360d8ac717f0d2172 } from '../../../../../src/desk/components/links.tsx'
import { Dashboard as Dashboard_eacb9039a4dde95b8bd7f7ee669742b9 } from '../../../../../src/desk/statistics/dashboard.tsx'
import { SocialFigures as SocialFigures_f339185eaa567ea21725066604fc4710 } from '../../../../../src/desk/statistics/social.tsx'
import { YearlyReport as YearlyReport_d8780d270bda70056eada8eec2700f62 } from '../../../../../src/desk/statistics/report.tsx'
import { Ratings as Ratings_5a1ad3e601d712a02029f50540a4ec6a } from '../../../../../src/desk/components/ratings.tsx'
import { Forgot as Forgot_5919859fca26730e32b9f941545e0569 } from '../../../../../src/desk/components/forgot.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/desk/components/required-label.tsx#RequiredLabel": RequiredLabel_c9a1b1bb7648e297af9d5475c9755b9c,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/desk/dates/rome-date.tsx#RomeDate": RomeDate_cdcb6f733ecb9f6b13249cfeda6c3775,
  "/src/desk/dates/rome-date.tsx#RomeDateDiff": RomeDateDiff_cdcb6f733ecb9f6b13249cfeda6c3775,
  "/src/desk/components/checks.tsx#Checks": Checks_c0a21dabeabe7e373d5072b55e663fb4,
  "/src/desk/statistics/readings.tsx#Readings": Readings_c9d0073371e9bbb2b5e33458221ac92f,
  "/src/desk/components/schedule.tsx#Schedule": Schedule_d6aa1f33f423cb95f74512959e0daaff,
  "/src/desk/components/withdraw.tsx#Withdraw": Withdraw_33753295a46a9707c64cd964ffbcd47e,
  "/src/desk/components/row-label.tsx#RowLabel": RowLabel_6240e12d04757cd3347eb199adf867aa,
  "/src/desk/media/suggest-alt.tsx#SuggestAlt": SuggestAlt_69de58251ca92c6bc72402e1ce07dd20,
  "/src/desk/components/brand.tsx#Icon": Icon_a4c9db6f02a2119f67aae02ad568d759,
  "/src/desk/components/brand.tsx#Logo": Logo_a4c9db6f02a2119f67aae02ad568d759,
  "/src/desk/overview/links.tsx#OverviewLinks": OverviewLinks_89bcf570abbd66f13c464239924cebfa,
  "/src/desk/albo/board-link.tsx#BoardLink": BoardLink_766842d70a714c7675239fea03bae495,
  "/src/desk/trasparenza/link.tsx#TransparencyLink": TransparencyLink_8dee6f41f8afb4a35e8d32c725f26583,
  "/src/desk/channels/list.tsx#ChannelsLink": ChannelsLink_d598b2008d99728e360804bd49ed7023,
  "/src/desk/booking/appointments-link.tsx#AppointmentsLink": AppointmentsLink_278482de2055c67692fbd6fdba2132ba,
  "/src/desk/requests/links.tsx#RequestLinks": RequestLinks_538cb2e4ee31faa448f6c67428473ea4,
  "/src/desk/statistics/link.tsx#StatisticsLink": StatisticsLink_8186d9518263660f377012ae838fbf66,
  "/src/desk/components/ratings-link.tsx#RatingsLink": RatingsLink_3b92251727849f6a0c631a40aaa504cd,
  "/src/desk/components/links-link.tsx#LinksLink": LinksLink_7472d685dacae15fc470faf7bfee6ecc,
  "/src/desk/search/screen.tsx#SearchLink": SearchLink_ecd338ca2dcfb2817906870d2b4204e6,
  "/src/desk/components/brand.tsx#Title": Title_a4c9db6f02a2119f67aae02ad568d759,
  "/src/desk/set-up/banner.tsx#Banner": Banner_866b53b3dc600aff17e031033bf47452,
  "/src/desk/overview/tools.tsx#Tools": Tools_7b712a751bbd9095e81080c71f035890,
  "/src/desk/overview/overview.tsx#Overview": Overview_9a20d371b0e90154d3c96b1c0b3cbe33,
  "/src/desk/dates/rome-clock.tsx#RomeClock": RomeClock_31a4b2ff1ca777d8fdf25fa944baf8bd,
  "/src/desk/barriers/mend-barriers.tsx#MendBarriers": MendBarriers_7fea730461b3cf0c523e86d419b540bb,
  "/src/desk/paste/clean-paste.tsx#CleanPaste": CleanPaste_728e12d9a8e92b00b53d726ea72e0e7b,
  "/src/desk/overview/calendar.tsx#ContentCalendar": ContentCalendar_9a42716121edc7c28b211af5555ec8c7,
  "/src/desk/overview/translations.tsx#Translations": Translations_bdb8eb75016cf00bac4d9933a6e1c23e,
  "/src/desk/search/screen.tsx#SearchScreen": SearchScreen_ecd338ca2dcfb2817906870d2b4204e6,
  "/src/desk/set-up/wizard.tsx#SetUp": SetUp_b5e630810bc9d5d9eede974e7d100894,
  "/src/desk/albo/board.tsx#Board": Board_4facc7e8bc8c18a281d22e0af20c1046,
  "/src/desk/albo/act.tsx#Act": Act_5117b3e7174060e3b196c533341fb186,
  "/src/desk/albo/leaders.tsx#Leaders": Leaders_02b47c6f9b5dfea3da4e54a86fd040b5,
  "/src/desk/albo/redact.tsx#Redact": Redact_328fe25808ad9006ba1054b7dad26065,
  "/src/desk/albo/emergency.tsx#Emergencies": Emergencies_fa7cd9f4190d56bc62cfa86e6ed46555,
  "/src/desk/albo/requests.tsx#Requests": Requests_04f00e23f48fc4649a2300644d2867bd,
  "/src/desk/albo/rules.tsx#Rules": Rules_e6b4cdc4b1188aca6130815e176fc81d,
  "/src/desk/trasparenza/board.tsx#TransparencyBoard": TransparencyBoard_3ef04d8f5022c43ae64936abc4ebb693,
  "/src/desk/trasparenza/node.tsx#TransparencyNode": TransparencyNode_c68309ec692f191aa731db77c264d1a0,
  "/src/desk/trasparenza/content.tsx#TransparencyContent": TransparencyContent_24f7cc8e958c455864651886fefd0fbd,
  "/src/desk/trasparenza/duties.tsx#TransparencyDuties": TransparencyDuties_603e5e1cff0f9ef67a549b456b51bfe0,
  "/src/desk/trasparenza/attestation.tsx#TransparencyAttestation": TransparencyAttestation_7e63919f6ed1899cdb416bbfd8f91991,
  "/src/desk/trasparenza/access-requests.tsx#AccessRequests": AccessRequests_503ca7608aa9816c88c62a526cb97cb7,
  "/src/desk/channels/list.tsx#Channels": Channels_d598b2008d99728e360804bd49ed7023,
  "/src/desk/channels/composer.tsx#Composer": Composer_b06b2e5adbe96782a577e1a05791b352,
  "/src/desk/channels/calendar.tsx#Calendar": Calendar_4a98afa0a28344fdc3cebac24703996e,
  "/src/desk/channels/profiles.tsx#Profiles": Profiles_157028cb498ad79dc3ae66a625577d3f,
  "/src/desk/channels/silence.tsx#Silence": Silence_28420784b80ce29e3e64550b5d80a963,
  "/src/desk/channels/fediverse.tsx#Fediverse": Fediverse_fa061ccf8e6feb59643f5dcfe89f6a75,
  "/src/desk/channels/inbox.tsx#Inbox": Inbox_60a2589b609dee903f536e1bd79f6eeb,
  "/src/desk/newsletter/lists.tsx#NewsletterLists": NewsletterLists_5720d6450870331322bbe308f4d31765,
  "/src/desk/push/screen.tsx#Notifications": Notifications_6d48f4ec03cc0fd6be81f29a266b2d81,
  "/src/desk/newsletter/list.tsx#NewsletterList": NewsletterList_6a241d13fb0dc1a556709551bb59f8fd,
  "/src/desk/newsletter/spool.tsx#NewsletterSpool": NewsletterSpool_bf61e157b4c7b0e7e395fbb72674fd0b,
  "/src/desk/channels/archive.tsx#Archive": Archive_c40579e74f35364e28269063a9af6aef,
  "/src/desk/requests/assistance.tsx#Assistance": Assistance_bf2ee9d33c6a121ef0bc7df49c7d9026,
  "/src/desk/requests/assistance-request.tsx#AssistanceRequest": AssistanceRequest_2fe3a8e0bb0f94528140acd194fb1736,
  "/src/desk/requests/faults.tsx#Faults": Faults_fa5e7c8f872138ef41748c9412c20bf9,
  "/src/desk/requests/fault.tsx#Fault": Fault_524a7aa5befe5d50ef63c2e2b0f12a74,
  "/src/desk/booking/appointments.tsx#Appointments": Appointments_5ff14196e67de2c1034469bdccc1dee8,
  "/src/desk/booking/move.tsx#MoveAppointment": MoveAppointment_2f7352b9eb67dce48e1db0fcda9d3cd1,
  "/src/desk/components/links.tsx#Links": Links_b94252557ac5ef1360d8ac717f0d2172,
  "/src/desk/statistics/dashboard.tsx#Dashboard": Dashboard_eacb9039a4dde95b8bd7f7ee669742b9,
  "/src/desk/statistics/social.tsx#SocialFigures": SocialFigures_f339185eaa567ea21725066604fc4710,
  "/src/desk/statistics/report.tsx#YearlyReport": YearlyReport_d8780d270bda70056eada8eec2700f62,
  "/src/desk/components/ratings.tsx#Ratings": Ratings_5a1ad3e601d712a02029f50540a4ec6a,
  "/src/desk/components/forgot.tsx#Forgot": Forgot_5919859fca26730e32b9f941545e0569,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
