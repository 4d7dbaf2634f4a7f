-- CreateEnum
CREATE TYPE "AuditOutcome" AS ENUM ('DONE', 'REFUSED');

-- CreateEnum
CREATE TYPE "CaseStudyState" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('DOCUMENT', 'SOURCE', 'AWARD_NOTICE', 'MEASUREMENT');

-- CreateEnum
CREATE TYPE "ConfirmationState" AS ENUM ('REQUESTED', 'ANSWERED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ConfirmationVerdict" AS ENUM ('CONFIRMED', 'DISPUTED');

-- CreateEnum
CREATE TYPE "BlockerKind" AS ENUM ('DATA', 'LEGACY', 'SKILLS', 'PROCUREMENT', 'IDENTITY_AND_STANDARDS', 'CULTURE', 'FUNDING');

-- CreateEnum
CREATE TYPE "ChallengeState" AS ENUM ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'CLOSED', 'OPENED', 'EVALUATING', 'MODERATING', 'DECIDED', 'STANDSTILL', 'AWARDED', 'COMPLETED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ProcurementKind" AS ENUM ('SERVICES', 'LIGHT_TOUCH', 'WORKS');

-- CreateEnum
CREATE TYPE "Part" AS ENUM ('LEAD', 'APPROVER', 'MODERATOR', 'EVALUATOR');

-- CreateEnum
CREATE TYPE "Conflict" AS ENUM ('NONE', 'MANAGEABLE', 'BARRED');

-- CreateEnum
CREATE TYPE "ClarificationState" AS ENUM ('ASKED', 'ANSWERED', 'REJECTED');

-- CreateEnum
CREATE TYPE "AssessmentState" AS ENUM ('SCORING', 'SUBMITTED', 'RETURNED');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('PLANNING', 'TENDER', 'AWARD', 'CONTRACT', 'CANCELLATION', 'OTHER');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('PUBLIC_BODY', 'SUPPLIER');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMIN', 'EDITOR', 'COMMERCIAL', 'APPROVER', 'REFERENCE', 'CHAMPION');

-- CreateEnum
CREATE TYPE "JoinKind" AS ENUM ('JOIN', 'CLAIM');

-- CreateEnum
CREATE TYPE "JoinState" AS ENUM ('REQUESTED', 'APPROVED', 'REFUSED');

-- CreateEnum
CREATE TYPE "InvitationState" AS ENUM ('PENDING', 'ACCEPTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ResponseState" AS ENUM ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'OPENED', 'COMPLIANT', 'EXCLUDED', 'EVALUATED', 'AWARDED', 'NOT_AWARDED');

-- CreateEnum
CREATE TYPE "StoryState" AS ENUM ('DRAFT', 'AGREED', 'PUBLISHED', 'CHAMPIONED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ProfileState" AS ENUM ('DRAFT', 'PUBLISHED', 'UNPUBLISHED');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL DEFAULT '',
    "image" TEXT,
    "operator" BOOLEAN NOT NULL DEFAULT false,
    "example" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "membershipId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "triesLeft" INTEGER NOT NULL DEFAULT 5,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Follow" (
    "userId" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("userId","subjectType","subjectId")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "xact" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "actor" TEXT NOT NULL,
    "organisationId" UUID,
    "command" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "outcome" "AuditOutcome" NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "previous" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseStudy" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "CaseStudyState" NOT NULL DEFAULT 'DRAFT',
    "supplierId" UUID NOT NULL,
    "bodyId" UUID,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "problem" TEXT NOT NULL DEFAULT '',
    "approach" TEXT NOT NULL DEFAULT '',
    "regions" TEXT[],
    "startedOn" DATE,
    "endedOn" DATE,
    "costPence" BIGINT,
    "stopped" BOOLEAN NOT NULL DEFAULT false,
    "learnt" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseStudy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "caseStudyId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT NOT NULL,
    "baseline" DECIMAL(18,4),
    "result" DECIMAL(18,4) NOT NULL,
    "unit" TEXT NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "method" TEXT NOT NULL DEFAULT '',
    "higherIsBetter" BOOLEAN NOT NULL DEFAULT false,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimEvidence" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "ocid" TEXT,
    "measuredBy" TEXT,
    "measuredOn" DATE,
    "acceptedAt" TIMESTAMPTZ(3),
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClaimEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConfirmationRequest" (
    "id" UUID NOT NULL,
    "caseStudyId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "state" "ConfirmationState" NOT NULL DEFAULT 'REQUESTED',
    "message" TEXT NOT NULL DEFAULT '',
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "ConfirmationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimConfirmation" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "statement" TEXT NOT NULL DEFAULT '',
    "verdict" "ConfirmationVerdict" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "referenceId" UUID NOT NULL,
    "referencePost" TEXT NOT NULL,
    "referenceName" TEXT,
    "scope" TEXT NOT NULL DEFAULT '',
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "reply" TEXT,
    "repliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClaimConfirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Blocker" (
    "id" UUID NOT NULL,
    "caseStudyId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "kind" "BlockerKind" NOT NULL,
    "what" TEXT NOT NULL,
    "overcameBy" TEXT NOT NULL DEFAULT '',
    "whoCanChange" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Blocker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Challenge" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "ChallengeState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "bodyId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "users" TEXT NOT NULL DEFAULT '',
    "problem" TEXT NOT NULL DEFAULT '',
    "tried" TEXT NOT NULL DEFAULT '',
    "legacy" TEXT NOT NULL DEFAULT '',
    "regions" TEXT[],
    "kind" "ProcurementKind" NOT NULL DEFAULT 'SERVICES',
    "conditions" TEXT NOT NULL DEFAULT '',
    "insuranceBeforeAward" BOOLEAN NOT NULL DEFAULT false,
    "accountsBeforeAward" BOOLEAN NOT NULL DEFAULT false,
    "questionsCloseAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "evaluationEndsOn" DATE,
    "awardNoticeOn" DATE,
    "startsOn" DATE,
    "priceWeight" DECIMAL(5,2) NOT NULL DEFAULT 0,
    "maximum" INTEGER NOT NULL DEFAULT 5,
    "descriptors" TEXT[],
    "tieBreaks" TEXT[],
    "conflictAssessment" TEXT NOT NULL DEFAULT '',
    "namesHidden" BOOLEAN NOT NULL DEFAULT false,
    "reviewNote" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "approvedById" UUID,
    "openedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "awardNoticeAt" TIMESTAMPTZ(3),
    "standstillEndsOn" DATE,
    "awardedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,

    CONSTRAINT "Challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChallengeOutcome" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "statement" TEXT NOT NULL,
    "measure" TEXT NOT NULL DEFAULT '',
    "baseline" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ChallengeOutcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChallengeDataSet" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "holds" TEXT NOT NULL DEFAULT '',
    "quality" TEXT NOT NULL DEFAULT '',
    "format" TEXT NOT NULL DEFAULT '',
    "licence" TEXT NOT NULL DEFAULT '',
    "legalBasis" TEXT NOT NULL DEFAULT '',
    "personalData" BOOLEAN NOT NULL DEFAULT false,
    "access" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ChallengeDataSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChallengePhase" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "valuePence" BIGINT NOT NULL,

    CONSTRAINT "ChallengePhase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "weight" DECIMAL(5,2) NOT NULL,
    "minimum" INTEGER,
    "wordLimit" INTEGER NOT NULL DEFAULT 400,
    "socialValue" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChallengePart" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "part" "Part" NOT NULL,
    "conflict" "Conflict",
    "declaration" TEXT NOT NULL DEFAULT '',
    "declaredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ChallengePart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChallengeVersion" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "material" BOOLEAN NOT NULL DEFAULT false,
    "summary" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChallengeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clarification" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "state" "ClarificationState" NOT NULL DEFAULT 'ASKED',
    "askedById" UUID NOT NULL,
    "askedForId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "publicQuestion" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "Clarification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "partId" UUID NOT NULL,
    "state" "AssessmentState" NOT NULL DEFAULT 'SCORING',
    "submittedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "earlier" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Score" (
    "assessmentId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "cited" INTEGER[],
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("assessmentId","criterionId")
);

-- CreateTable
CREATE TABLE "AgreedScore" (
    "responseId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "agreedById" UUID NOT NULL,
    "agreedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgreedScore_pkey" PRIMARY KEY ("responseId","criterionId")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "winnerId" UUID,
    "reason" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "recommendedById" UUID NOT NULL,
    "recommendedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "contractNote" TEXT,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentSummary" (
    "responseId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "AssessmentSummary_pkey" PRIMARY KEY ("responseId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "ocid" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "amendment" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "amount" DECIMAL(18,2),
    "currency" TEXT,
    "cpv" TEXT[],
    "regions" TEXT[],
    "sourceUrl" TEXT,
    "buyerId" UUID,
    "contentHash" TEXT NOT NULL,
    "raw" JSONB NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeAward" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT '',
    "awardedOn" DATE,
    "amount" DECIMAL(18,2),
    "currency" TEXT,

    CONSTRAINT "NoticeAward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeAwardSupplier" (
    "awardId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "NoticeAwardSupplier_pkey" PRIMARY KEY ("awardId","organisationId")
);

-- CreateTable
CREATE TABLE "OcdsRelease" (
    "id" BIGSERIAL NOT NULL,
    "challengeId" UUID NOT NULL,
    "ocid" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "OcdsRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "website" TEXT,
    "regions" TEXT[],
    "centralGovernment" BOOLEAN NOT NULL DEFAULT false,
    "verifiedAt" TIMESTAMPTZ(3),
    "verifiedById" UUID,
    "claimed" BOOLEAN NOT NULL DEFAULT false,
    "example" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identifier" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailDomain" (
    "domain" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "EmailDomain_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "roles" "Role"[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" UUID NOT NULL,
    "kind" "JoinKind" NOT NULL,
    "state" "JoinState" NOT NULL DEFAULT 'REQUESTED',
    "userId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "roles" "Role"[],
    "state" "InvitationState" NOT NULL DEFAULT 'PENDING',
    "invitedById" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Response" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "supplierId" UUID NOT NULL,
    "state" "ResponseState" NOT NULL DEFAULT 'DRAFT',
    "label" TEXT,
    "price" DECIMAL(14,2),
    "aiUsed" BOOLEAN,
    "aiDetail" TEXT NOT NULL DEFAULT '',
    "interests" TEXT NOT NULL DEFAULT '',
    "hours" DECIMAL(6,1),
    "exclusionReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "responseId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("responseId","criterionId")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedById" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "StoryState" NOT NULL DEFAULT 'DRAFT',
    "supplierId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "caseStudyId" UUID,
    "challengeId" UUID,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "problem" TEXT NOT NULL DEFAULT '',
    "done" TEXT NOT NULL DEFAULT '',
    "whyItWorked" TEXT NOT NULL DEFAULT '',
    "wouldNotTravel" TEXT NOT NULL DEFAULT '',
    "unsolved" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "quoteBy" TEXT NOT NULL DEFAULT '',
    "stopped" BOOLEAN NOT NULL DEFAULT false,
    "regions" TEXT[],
    "costPence" BIGINT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "supplierAgreedVersion" INTEGER,
    "bodyAgreedVersion" INTEGER,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryClaim" (
    "storyId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StoryClaim_pkey" PRIMARY KEY ("storyId","claimId")
);

-- CreateTable
CREATE TABLE "StoryVersion" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "editedById" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "editedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoryVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "post" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "endorsedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupplierProfile" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "state" "ProfileState" NOT NULL DEFAULT 'DRAFT',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',
    "people" INTEGER,
    "founded" INTEGER,
    "sme" BOOLEAN NOT NULL DEFAULT false,
    "vcse" BOOLEAN NOT NULL DEFAULT false,
    "regions" TEXT[],
    "website" TEXT,
    "contactEmail" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "currentId" UUID,

    CONSTRAINT "SupplierProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileVersion" (
    "id" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "standfirst" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "people" INTEGER,
    "founded" INTEGER,
    "sme" BOOLEAN NOT NULL,
    "vcse" BOOLEAN NOT NULL,
    "regions" TEXT[],
    "website" TEXT,
    "contactEmail" TEXT,
    "publishedById" UUID,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProfileVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Capability" (
    "id" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "versionId" UUID,
    "technologyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "does" TEXT NOT NULL,
    "maturity" INTEGER NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Capability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Certification" (
    "id" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "versionId" UUID,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL DEFAULT '',
    "expiresOn" DATE,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Certification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Technology" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "questions" TEXT[],
    "standards" TEXT[],
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Technology_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_CaseStudyToTechnology" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_CaseStudyToTechnology_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_ChallengeToTechnology" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_ChallengeToTechnology_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_StoryToTechnology" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_StoryToTechnology_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_membershipId_idx" ON "Session"("membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_identifier_token_key" ON "VerificationToken"("identifier", "token");

-- CreateIndex
CREATE INDEX "SignInCode_email_createdAt_idx" ON "SignInCode"("email", "createdAt");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "Follow_subjectType_subjectId_idx" ON "Follow"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_xact_idx" ON "AuditEvent"("xact");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_id_idx" ON "AuditEvent"("subjectType", "subjectId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_actor_id_idx" ON "AuditEvent"("actor", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CaseStudy_slug_key" ON "CaseStudy"("slug");

-- CreateIndex
CREATE INDEX "CaseStudy_state_publishedAt_idx" ON "CaseStudy"("state", "publishedAt");

-- CreateIndex
CREATE INDEX "CaseStudy_supplierId_state_idx" ON "CaseStudy"("supplierId", "state");

-- CreateIndex
CREATE INDEX "CaseStudy_bodyId_state_idx" ON "CaseStudy"("bodyId", "state");

-- CreateIndex
CREATE INDEX "Claim_caseStudyId_order_idx" ON "Claim"("caseStudyId", "order");

-- CreateIndex
CREATE INDEX "ClaimEvidence_claimId_idx" ON "ClaimEvidence"("claimId");

-- CreateIndex
CREATE INDEX "ConfirmationRequest_bodyId_state_requestedAt_idx" ON "ConfirmationRequest"("bodyId", "state", "requestedAt");

-- CreateIndex
CREATE INDEX "ConfirmationRequest_caseStudyId_state_idx" ON "ConfirmationRequest"("caseStudyId", "state");

-- CreateIndex
CREATE INDEX "ClaimConfirmation_claimId_givenAt_idx" ON "ClaimConfirmation"("claimId", "givenAt");

-- CreateIndex
CREATE INDEX "ClaimConfirmation_requestId_idx" ON "ClaimConfirmation"("requestId");

-- CreateIndex
CREATE INDEX "ClaimConfirmation_givenAt_idx" ON "ClaimConfirmation"("givenAt");

-- CreateIndex
CREATE INDEX "Blocker_caseStudyId_order_idx" ON "Blocker"("caseStudyId", "order");

-- CreateIndex
CREATE INDEX "Blocker_kind_idx" ON "Blocker"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "Challenge_slug_key" ON "Challenge"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Challenge_reference_key" ON "Challenge"("reference");

-- CreateIndex
CREATE INDEX "Challenge_state_closesAt_idx" ON "Challenge"("state", "closesAt");

-- CreateIndex
CREATE INDEX "Challenge_bodyId_state_idx" ON "Challenge"("bodyId", "state");

-- CreateIndex
CREATE INDEX "Challenge_publishedAt_idx" ON "Challenge"("publishedAt");

-- CreateIndex
CREATE INDEX "ChallengeOutcome_challengeId_order_idx" ON "ChallengeOutcome"("challengeId", "order");

-- CreateIndex
CREATE INDEX "ChallengeDataSet_challengeId_order_idx" ON "ChallengeDataSet"("challengeId", "order");

-- CreateIndex
CREATE INDEX "ChallengePhase_challengeId_order_idx" ON "ChallengePhase"("challengeId", "order");

-- CreateIndex
CREATE INDEX "Criterion_challengeId_order_idx" ON "Criterion"("challengeId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_challengeId_key_key" ON "Criterion"("challengeId", "key");

-- CreateIndex
CREATE INDEX "ChallengePart_userId_idx" ON "ChallengePart"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ChallengePart_challengeId_userId_part_key" ON "ChallengePart"("challengeId", "userId", "part");

-- CreateIndex
CREATE UNIQUE INDEX "ChallengeVersion_challengeId_number_key" ON "ChallengeVersion"("challengeId", "number");

-- CreateIndex
CREATE INDEX "Clarification_challengeId_state_answeredAt_idx" ON "Clarification"("challengeId", "state", "answeredAt");

-- CreateIndex
CREATE INDEX "Clarification_askedForId_idx" ON "Clarification"("askedForId");

-- CreateIndex
CREATE INDEX "Assessment_partId_state_idx" ON "Assessment"("partId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_responseId_partId_key" ON "Assessment"("responseId", "partId");

-- CreateIndex
CREATE INDEX "Score_criterionId_idx" ON "Score"("criterionId");

-- CreateIndex
CREATE INDEX "AgreedScore_criterionId_idx" ON "AgreedScore"("criterionId");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_challengeId_key" ON "Recommendation"("challengeId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_slug_key" ON "Notice"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_releaseId_key" ON "Notice"("releaseId");

-- CreateIndex
CREATE INDEX "Notice_ocid_publishedAt_idx" ON "Notice"("ocid", "publishedAt");

-- CreateIndex
CREATE INDEX "Notice_buyerId_publishedAt_idx" ON "Notice"("buyerId", "publishedAt");

-- CreateIndex
CREATE INDEX "Notice_kind_publishedAt_idx" ON "Notice"("kind", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeAward_noticeId_reference_key" ON "NoticeAward"("noticeId", "reference");

-- CreateIndex
CREATE INDEX "NoticeAwardSupplier_organisationId_idx" ON "NoticeAwardSupplier"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "OcdsRelease_releaseId_key" ON "OcdsRelease"("releaseId");

-- CreateIndex
CREATE INDEX "OcdsRelease_ocid_id_idx" ON "OcdsRelease"("ocid", "id");

-- CreateIndex
CREATE INDEX "OcdsRelease_releasedAt_id_idx" ON "OcdsRelease"("releasedAt", "id");

-- CreateIndex
CREATE INDEX "OcdsRelease_challengeId_idx" ON "OcdsRelease"("challengeId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE INDEX "Organisation_kind_name_idx" ON "Organisation"("kind", "name");

-- CreateIndex
CREATE INDEX "Organisation_kind_claimed_idx" ON "Organisation"("kind", "claimed");

-- CreateIndex
CREATE INDEX "Identifier_organisationId_idx" ON "Identifier"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Identifier_scheme_value_key" ON "Identifier"("scheme", "value");

-- CreateIndex
CREATE INDEX "EmailDomain_organisationId_idx" ON "EmailDomain"("organisationId");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_userId_organisationId_key" ON "Membership"("userId", "organisationId");

-- CreateIndex
CREATE INDEX "JoinRequest_organisationId_state_idx" ON "JoinRequest"("organisationId", "state");

-- CreateIndex
CREATE INDEX "JoinRequest_kind_state_createdAt_idx" ON "JoinRequest"("kind", "state", "createdAt");

-- CreateIndex
CREATE INDEX "JoinRequest_userId_idx" ON "JoinRequest"("userId");

-- CreateIndex
CREATE INDEX "Invitation_email_state_idx" ON "Invitation"("email", "state");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_state_idx" ON "Invitation"("organisationId", "state");

-- CreateIndex
CREATE INDEX "Response_supplierId_state_idx" ON "Response"("supplierId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Response_challengeId_supplierId_key" ON "Response"("challengeId", "supplierId");

-- CreateIndex
CREATE UNIQUE INDEX "Response_challengeId_label_key" ON "Response"("challengeId", "label");

-- CreateIndex
CREATE INDEX "Answer_criterionId_idx" ON "Answer"("criterionId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_responseId_number_key" ON "Submission"("responseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Story_slug_key" ON "Story"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Story_reference_key" ON "Story"("reference");

-- CreateIndex
CREATE INDEX "Story_state_publishedAt_idx" ON "Story"("state", "publishedAt");

-- CreateIndex
CREATE INDEX "Story_supplierId_idx" ON "Story"("supplierId");

-- CreateIndex
CREATE INDEX "Story_bodyId_idx" ON "Story"("bodyId");

-- CreateIndex
CREATE INDEX "Story_caseStudyId_idx" ON "Story"("caseStudyId");

-- CreateIndex
CREATE INDEX "Story_challengeId_idx" ON "Story"("challengeId");

-- CreateIndex
CREATE INDEX "StoryClaim_claimId_idx" ON "StoryClaim"("claimId");

-- CreateIndex
CREATE UNIQUE INDEX "StoryVersion_storyId_number_key" ON "StoryVersion"("storyId", "number");

-- CreateIndex
CREATE INDEX "Endorsement_bodyId_idx" ON "Endorsement"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "Endorsement_storyId_userId_key" ON "Endorsement"("storyId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "SupplierProfile_organisationId_key" ON "SupplierProfile"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "SupplierProfile_currentId_key" ON "SupplierProfile"("currentId");

-- CreateIndex
CREATE INDEX "SupplierProfile_state_publishedAt_idx" ON "SupplierProfile"("state", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ProfileVersion_profileId_number_key" ON "ProfileVersion"("profileId", "number");

-- CreateIndex
CREATE INDEX "Capability_profileId_versionId_order_idx" ON "Capability"("profileId", "versionId", "order");

-- CreateIndex
CREATE INDEX "Capability_versionId_idx" ON "Capability"("versionId");

-- CreateIndex
CREATE INDEX "Capability_technologyId_idx" ON "Capability"("technologyId");

-- CreateIndex
CREATE INDEX "Certification_profileId_versionId_order_idx" ON "Certification"("profileId", "versionId", "order");

-- CreateIndex
CREATE INDEX "Certification_versionId_idx" ON "Certification"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Technology_slug_key" ON "Technology"("slug");

-- CreateIndex
CREATE INDEX "Technology_family_order_idx" ON "Technology"("family", "order");

-- CreateIndex
CREATE INDEX "_CaseStudyToTechnology_B_index" ON "_CaseStudyToTechnology"("B");

-- CreateIndex
CREATE INDEX "_ChallengeToTechnology_B_index" ON "_ChallengeToTechnology"("B");

-- CreateIndex
CREATE INDEX "_StoryToTechnology_B_index" ON "_StoryToTechnology"("B");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudy" ADD CONSTRAINT "CaseStudy_supplierId_fkey" FOREIGN KEY ("supplierId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudy" ADD CONSTRAINT "CaseStudy_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEvidence" ADD CONSTRAINT "ClaimEvidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmationRequest" ADD CONSTRAINT "ConfirmationRequest_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimConfirmation" ADD CONSTRAINT "ClaimConfirmation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimConfirmation" ADD CONSTRAINT "ClaimConfirmation_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ConfirmationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengeOutcome" ADD CONSTRAINT "ChallengeOutcome_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengeDataSet" ADD CONSTRAINT "ChallengeDataSet_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengePhase" ADD CONSTRAINT "ChallengePhase_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengePart" ADD CONSTRAINT "ChallengePart_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengePart" ADD CONSTRAINT "ChallengePart_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengeVersion" ADD CONSTRAINT "ChallengeVersion_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_partId_fkey" FOREIGN KEY ("partId") REFERENCES "ChallengePart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreedScore" ADD CONSTRAINT "AgreedScore_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreedScore" ADD CONSTRAINT "AgreedScore_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentSummary" ADD CONSTRAINT "AssessmentSummary_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_buyerId_fkey" FOREIGN KEY ("buyerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeAward" ADD CONSTRAINT "NoticeAward_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeAwardSupplier" ADD CONSTRAINT "NoticeAwardSupplier_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "NoticeAward"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeAwardSupplier" ADD CONSTRAINT "NoticeAwardSupplier_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OcdsRelease" ADD CONSTRAINT "OcdsRelease_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identifier" ADD CONSTRAINT "Identifier_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmailDomain" ADD CONSTRAINT "EmailDomain_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_supplierId_fkey" FOREIGN KEY ("supplierId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_supplierId_fkey" FOREIGN KEY ("supplierId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryClaim" ADD CONSTRAINT "StoryClaim_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryClaim" ADD CONSTRAINT "StoryClaim_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryVersion" ADD CONSTRAINT "StoryVersion_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupplierProfile" ADD CONSTRAINT "SupplierProfile_currentId_fkey" FOREIGN KEY ("currentId") REFERENCES "ProfileVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupplierProfile" ADD CONSTRAINT "SupplierProfile_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileVersion" ADD CONSTRAINT "ProfileVersion_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "SupplierProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capability" ADD CONSTRAINT "Capability_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "SupplierProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capability" ADD CONSTRAINT "Capability_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProfileVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capability" ADD CONSTRAINT "Capability_technologyId_fkey" FOREIGN KEY ("technologyId") REFERENCES "Technology"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "SupplierProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProfileVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CaseStudyToTechnology" ADD CONSTRAINT "_CaseStudyToTechnology_A_fkey" FOREIGN KEY ("A") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CaseStudyToTechnology" ADD CONSTRAINT "_CaseStudyToTechnology_B_fkey" FOREIGN KEY ("B") REFERENCES "Technology"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ChallengeToTechnology" ADD CONSTRAINT "_ChallengeToTechnology_A_fkey" FOREIGN KEY ("A") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ChallengeToTechnology" ADD CONSTRAINT "_ChallengeToTechnology_B_fkey" FOREIGN KEY ("B") REFERENCES "Technology"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StoryToTechnology" ADD CONSTRAINT "_StoryToTechnology_A_fkey" FOREIGN KEY ("A") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StoryToTechnology" ADD CONSTRAINT "_StoryToTechnology_B_fkey" FOREIGN KEY ("B") REFERENCES "Technology"("id") ON DELETE CASCADE ON UPDATE CASCADE;
